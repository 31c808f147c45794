import type { ReactElement, ReactNode } from 'react';
import { areaProofWords } from '../../../../shared/domain/area-words.ts';
import { absenceHeading } from '../../../../shared/domain/absence-words.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import { KIND_CODES, KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import { confidenceWords, describeClaim } from '../../../../shared/domain/describe-claim.ts';
import type { TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { explainNoSuggestions } from '../../../../shared/domain/language-words.ts';
import { HAS_RULES } from '../../../../shared/domain/rule-reading.ts';
import { classes } from '../../lib/classes.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { ClaimCode } from '../../ui/claim-code.tsx';
import { showOverlay } from '../../services/store.ts';
import { scientificNameOf, TaxonWords } from '../../ui/taxon-words.tsx';
import { AbsenceWords } from './absence-words.tsx';
import { ClaimSentence } from './claim-sentence.tsx';
import { canBeLookedAt, topicOfSilence, type Stop } from './grid-model.ts';
import type { CellActions } from './use-cell-actions.ts';
import { landmark } from '../../lib/landmarks.ts';
import styles from './evidence-room.module.css';

interface DetailBarProps {
  /** What the row is called. */
  readonly name: string;
  readonly stop: Stop;
  readonly column: TableColumn;
  readonly actions: CellActions;
}

/** The selected cell in full: the whole sentence, its proof, and what can be decided. */
export function DetailBar({ name, stop, column, actions }: DetailBarProps): ReactElement {
  return (
    <section className={styles.detail} aria-label="Selected cell" ref={landmark.foot}>
      <div className={styles.detailHead}>
        <Heading name={name} stop={stop} column={column} />
      </div>
      <div className={styles.detailBody} aria-live="polite">
        <Body stop={stop} column={column} />
      </div>
      <div className={styles.detailActions}>
        <Buttons stop={stop} actions={actions} />
      </div>
    </section>
  );
}

function Heading({
  name,
  stop,
  column,
}: {
  readonly name: string;
  readonly stop: Stop;
  readonly column: TableColumn;
}): ReactNode {
  if (stop.of === 'claim') {
    const { claim } = stop;
    const sure = confidenceWords(claim);
    return (
      <>
        <b>
          <TaxonWords words={describeClaim(claim).label} name={scientificNameOf(claim.value)} />
        </b>
        <ClaimCode code={claim.code} kind={claim.value.kind} /> {claim.status}
        {claim.status === 'suggested' && sure !== '' ? `, ${sure}` : ''}
      </>
    );
  }
  const topic = topicOfSilence(stop);
  return (
    <>
      <b>{topic ? name : stop.of === 'text' ? stop.text : KIND_WORDS.sample_size}</b>@
      {column.citekey}
    </>
  );
}

function Body({ stop, column }: { readonly stop: Stop; readonly column: TableColumn }): ReactNode {
  switch (stop.of) {
    case 'claim':
      return <ClaimBody claim={stop.claim} column={column} />;
    case 'absent':
      return (
        <p>
          <b className={styles.silent}>{absenceHeading(stop.absence)}.</b>{' '}
          <AbsenceWords absence={stop.absence} />
        </p>
      );
    case 'noText':
      return (
        <p>
          <b className={styles.silent}>No text.</b> The article is a reference alone. Open it to add
          its text; then it can be read for this.
        </p>
      );
    case 'unread':
      return (
        <p>
          <b className={styles.silent}>Not looked at yet.</b>{' '}
          {HAS_RULES[stop.topic.kind]
            ? 'Nobody and no rule has read this article for it. Look now to have it suggested, or mark it when you know that it states none.'
            : 'No rule looks for it. Make the claim yourself, here or in the article, or mark it when you know that it states none.'}
        </p>
      );
    case 'unreadable':
      return (
        <p>
          <b className={styles.silent}>Not in English.</b> {explainNoSuggestions(stop.language)}{' '}
          Open the article to make the claim yourself, or mark it when you know that it states none.
        </p>
      );
    case 'noClaims':
      return (
        <p>
          <b className={styles.silent}>No claims.</b> The article was read for it, and what was
          found was rejected or deleted. Mark it when you know that it states none.
        </p>
      );
    case 'otherUnits':
      return <p>The article counts in other units only.</p>;
    case 'text':
      return <p>{column.title}</p>;
  }
}

function ClaimBody({
  claim,
  column,
}: {
  readonly claim: Claim;
  readonly column: TableColumn;
}): ReactElement {
  const [quote] = claim.quotes;
  const { detail } = describeClaim(claim);
  const byArea = areaProofWords(claim.areas);
  const words = [claim.statement, detail].filter((part) => part !== '').join('; ');
  if (!quote) {
    return (
      <p>
        <b className={styles.silent}>
          {byArea === null ? 'Unproved.' : `Proved by the ${byArea}.`}
        </b>{' '}
        {words === '' ? (
          byArea === null && 'The claim has no quote.'
        ) : (
          <TaxonWords words={words} name={scientificNameOf(claim.value)} />
        )}
      </p>
    );
  }
  return (
    <ClaimSentence
      quote={quote}
      articleId={column.articleId}
      className={classes(`k-${KIND_CODES[claim.value.kind]}`)}
      suggested={claim.status === 'suggested'}
      words={words}
    />
  );
}

function Buttons({
  stop,
  actions,
}: {
  readonly stop: Stop;
  readonly actions: CellActions;
}): ReactElement {
  const accept = useKeyOf('evidence.accept');
  const edit = useKeyOf('evidence.edit');
  const reject = useKeyOf('evidence.reject');
  const trash = useKeyOf('item.trash');
  const none = useKeyOf('evidence.noneStated');
  const look = useKeyOf('evidence.look');
  const open = useKeyOf('evidence.open');
  const topic = topicOfSilence(stop);
  const suggested = stop.of === 'claim' && stop.claim.status === 'suggested';
  const unconfirmed = stop.of === 'absent' && !stop.absence.confirmed;
  return (
    <>
      {suggested ? (
        <Button variant="primary" chord={accept} onPress={actions.accept}>
          Accept
        </Button>
      ) : null}
      {unconfirmed ? (
        <Button variant="primary" chord={accept} onPress={actions.accept}>
          Confirm
        </Button>
      ) : null}
      {unconfirmed ? (
        <Button
          onPress={() => {
            showOverlay({ name: 'aboutSuggestions', kind: stop.absence.kind });
          }}
        >
          How much they find
        </Button>
      ) : null}
      {canBeLookedAt(stop) ? (
        <Button variant="primary" chord={look} onPress={actions.look}>
          Look now
        </Button>
      ) : null}
      {topic?.kind === 'attribute' && stop.of !== 'noText' ? (
        <Button variant="primary" chord={edit} onPress={actions.edit}>
          Fill in
        </Button>
      ) : null}
      {stop.of === 'unread' || stop.of === 'unreadable' || stop.of === 'noClaims' ? (
        <Button chord={none} onPress={actions.noneStated}>
          None stated
        </Button>
      ) : null}
      {stop.of === 'absent' ? (
        <Button chord={none} onPress={actions.noneStated}>
          Take back
        </Button>
      ) : null}
      {stop.of === 'claim' ? (
        <>
          <Button chord={edit} onPress={actions.edit}>
            Edit
          </Button>
          <Button chord={suggested ? reject : trash} onPress={actions.drop}>
            {suggested ? 'Reject' : 'Delete'}
          </Button>
        </>
      ) : null}
      <Button chord={open} onPress={actions.open}>
        Open
      </Button>
    </>
  );
}
