import { useEffect, useRef, type ReactElement } from 'react';
import type { QuestionId } from '../../../../shared/domain/ids.ts';
import { call, useCall } from '../../lib/api.ts';
import { landmark } from '../../lib/landmarks.ts';
import { formatDay, formatWhen, plural } from '../../lib/format.ts';
import { goToLibrary } from '../../services/navigation.ts';
import { useStore } from '../../services/store.ts';
import { useLeaveWhenGone } from '../../services/use-leave-when-gone.ts';
import { Button } from '../../ui/button.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { AgainstRules } from './against-rules.tsx';
import { ChangesList } from './changes-list.tsx';
import { NotesSection } from './notes-section.tsx';
import { QuestionTools } from './question-tools.tsx';
import { RelevantList } from './relevant-list.tsx';
import { SecondReading } from './second-reading.tsx';
import { SearchSection } from './search-section.tsx';
import { TableSection } from './table-section.tsx';
import { useRelevant } from './use-relevant.ts';
import styles from './question-room.module.css';

interface QuestionRoomProps {
  readonly id: QuestionId;
}

/** The page of a question: its notes, table and search, what looks relevant, and what changed. */
export function QuestionRoom({ id }: QuestionRoomProps): ReactElement {
  return <QuestionPage key={id} id={id} />;
}

/** Notes when the page is left, unless it is by opening what changed, to which one comes back. */
function useLeaving(id: QuestionId): () => void {
  const isAway = useRef(false);
  useEffect(
    () => () => {
      // A question that is gone has no visit to note.
      if (!isAway.current) void call('questions.leave', { id }).catch(() => undefined);
    },
    [id],
  );
  return () => {
    isAway.current = true;
  };
}

function QuestionPage({ id }: QuestionRoomProps): ReactElement {
  const query = useCall('questions.get', { id }, { showsError: true });
  useLeaveWhenGone(query, {
    leave: () => {
      useStore.setState({ lastQuestionId: null });
      goToLibrary();
    },
    words: 'The question is no longer in the library.',
  });
  if (query.data) return <LoadedPage question={query.data} />;
  return query.error ? (
    <main className={styles.message}>
      <InlineError message={query.error.message}>
        <Button onPress={goToLibrary}>Back to the library</Button>
      </InlineError>
    </main>
  ) : (
    <main className={styles.message} aria-busy="true" />
  );
}

function LoadedPage({
  question,
}: {
  readonly question: Parameters<typeof NotesSection>[0]['question'];
}): ReactElement {
  const { id, text, createdAt, updatedAt, table } = question;
  const stayOpen = useLeaving(id);
  const tableId = table?.inTrash === false ? table.id : null;
  const evidence = useCall('evidence.get', { id: tableId! }, { enabled: tableId !== null }).data;
  const relevant = useCall('questions.relevant', { id }, { keepPrevious: true }).data ?? null;
  const reading = useCall('questions.agreement', { id }).data ?? null;
  const againstRules = useCall('questions.rulesAgreement', { id }).data ?? null;
  const changes = useCall('questions.changed', { id }, { asksAgain: true }).data;
  const inHand = useRelevant(question, relevant);
  const articles = evidence?.columns.length ?? 0;
  const asked = [
    `Asked on ${formatDay(createdAt)}`,
    ...(updatedAt === createdAt ? [] : [`last changed ${formatWhen(updatedAt, Date.now())}`]),
  ].join(', ');
  return (
    <main className={styles.room} aria-label={`Question: ${text}`}>
      <QuestionTools question={question} table={tableId === null ? null : (evidence ?? null)} />
      <div className={styles.page}>
        <div className={styles.main}>
          <h1 dir="auto" tabIndex={-1} ref={landmark.start}>
            {text}
          </h1>
          <p className={styles.by}>
            {asked}. {tableId === null ? '' : `${plural(articles, 'article')}.`}
          </p>
          <NotesSection question={question} />
          <TableSection question={question} table={tableId === null ? null : (evidence ?? null)} />
          <SearchSection question={question} found={relevant?.found ?? null} />
        </div>
        <div className={styles.side}>
          {changes ? <ChangesList changes={changes} onOpen={stayOpen} /> : null}
          {relevant ? (
            <RelevantList question={question} relevant={relevant} inHand={inHand} />
          ) : null}
          <SecondReading question={question} articles={articles} reading={reading} />
          <AgainstRules id={id} agreement={againstRules} />
        </div>
      </div>
    </main>
  );
}
