import { useEffect, useRef, type ReactElement } from 'react';
import type {
  Question,
  RelevantArticle,
  RelevantArticles,
} from '../../../../shared/domain/question.ts';
import { NOTICE_WORDS } from '../../../../shared/domain/publication-notice.ts';
import { sayReasons } from '../../../../shared/domain/relevance.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { formatWhen, plural } from '../../lib/format.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import type { Relevant } from './use-relevant.ts';
import { Fold } from './fold.tsx';
import styles from './side.module.css';

interface RelevantListProps {
  readonly question: Question;
  readonly relevant: RelevantArticles;
  readonly inHand: Relevant;
}

/** The articles that look relevant and are not in the table, each with its reasons in words. */
export function RelevantList({ question, relevant, inHand }: RelevantListProps): ReactElement {
  const { articles, total, setAside } = relevant;
  const nextKey = useKeyOf('question.next');
  return (
    <section aria-label="Look relevant, not in the table">
      <div className={styles.head}>
        <h2>Look relevant, not in the table</h2>
        <span>{total.toLocaleString('en')}</span>
        {articles.length > 1 ? (
          <span className={styles.key}>
            Next <Kbd chord={nextKey} />
          </span>
        ) : null}
      </div>
      {articles.length === 0 ? (
        <p className={styles.quiet}>
          {question.search === null
            ? 'Write a search for the question: what it finds shows here, also what comes later.'
            : 'Nothing else in the library looks relevant.'}
        </p>
      ) : (
        <ul>
          {articles.map((one) => (
            <Row
              key={one.article.id}
              one={one}
              isSelected={one === inHand.selected}
              inHand={inHand}
            />
          ))}
        </ul>
      )}
      {total > articles.length ? (
        <p className={styles.quiet}>
          The first {String(articles.length)} of {total.toLocaleString('en')}. A narrower search
          shows the others.
        </p>
      ) : null}
      {setAside.length > 0 ? <SetAside question={question} articles={setAside} /> : null}
    </section>
  );
}

interface RowProps {
  readonly one: RelevantArticle;
  readonly isSelected: boolean;
  readonly inHand: Relevant;
}

function Row({ one, isSelected, inHand }: RowProps): ReactElement {
  const { article, reasons } = one;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const more = [
    ...article.sampleSizes.accepted.slice(0, 1),
    `added ${formatWhen(article.addedAt, Date.now())}`,
    ...(article.hasText && article.readAs === null ? ['not looked at'] : []),
  ];
  return (
    <li ref={row} className={classes(styles.article, isSelected && styles.selected)}>
      <button
        type="button"
        className={styles.press}
        aria-pressed={isSelected}
        onFocus={() => {
          inHand.select(article.id);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          inHand.open();
        }}
      >
        <span className={styles.title}>
          {article.notice === null ? null : (
            <b className={styles.notice}>{NOTICE_WORDS[article.notice]}: </b>
          )}
          {article.title}
        </span>
        <span className={styles.reason}>
          <em>{sayReasons(reasons)}</em>, {more.join(', ')}
        </span>
      </button>
      {isSelected ? (
        <div className={styles.actions}>
          <ToolAction action="question.add" label="Add to the table" />
          <ToolAction action="question.setAside" label="Not relevant" />
          <Button variant="plain" chord="Enter" onPress={inHand.open}>
            Open
          </Button>
        </div>
      ) : null}
    </li>
  );
}

interface SetAsideProps {
  readonly question: Question;
  readonly articles: RelevantArticles['setAside'];
}

/** What a reader said is not relevant, folded, with the way back. */
function SetAside({ question, articles }: SetAsideProps): ReactElement {
  const letIn = useCommand('questions.setAside');
  return (
    <div>
      <Fold words={`${plural(articles.length, 'article')} not relevant`}>
        {articles.map(({ id, title }) => (
          <li key={id} className={styles.aside}>
            <span>{title}</span>
            <Button
              variant="plain"
              label={`Relevant after all: ${title}`}
              onPress={() => {
                letIn.mutate(
                  { id: question.id, articleIds: [id], isSetAside: false },
                  {
                    onSuccess: () => {
                      showToast({
                        message: `Relevant after all: ${title}`,
                        undo: () => void undoLast(),
                      });
                    },
                  },
                );
              }}
            >
              Relevant after all
            </Button>
          </li>
        ))}
      </Fold>
    </div>
  );
}
