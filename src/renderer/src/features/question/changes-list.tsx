import type { ReactElement } from 'react';
import type { ArticleId, ClaimId } from '../../../../shared/domain/ids.ts';
import type { ClaimChange, QuestionChanges } from '../../../../shared/domain/question.ts';
import { changeWords } from '../../../../shared/domain/question-changes.ts';
import { openArticle } from '../../services/store.ts';
import { formatWhen } from '../../lib/format.ts';
import { Fold } from './fold.tsx';
import styles from './side.module.css';

const ARTICLE_WORDS: Readonly<Record<QuestionChanges['articles'][number]['how'], string>> = {
  looks_relevant: 'new, looks relevant',
  in_table: 'now in the table',
  out_of_table: 'no longer in the table',
};

const CLAIM_WORDS: Readonly<Record<ClaimChange, string>> = {
  new: 'new',
  suggested: 'suggested',
  changed: 'changed',
  decided: 'decided',
  deleted: 'deleted',
};

interface ChangesListProps {
  readonly changes: QuestionChanges;
  /** What changed is opened: the page is not left by that. */
  readonly onOpen: () => void;
}

/** What changed since the page was last left, in a line that unfolds; each change opens what changed. */
export function ChangesList({ changes, onOpen }: ChangesListProps): ReactElement | null {
  const { since, articles, quotes, claims } = changes;
  const words = changeWords(changes);
  if (since === null || words === null) return null;
  const open = (articleId: ArticleId, claimId?: ClaimId) => (): void => {
    onOpen();
    openArticle(articleId, claimId === undefined ? {} : { mark: { type: 'claim', id: claimId } });
  };
  return (
    <section aria-label="Changed since last time">
      <div className={styles.head}>
        <h2>Changed since last time</h2>
        <span>{formatWhen(since, Date.now())}</span>
      </div>
      <Fold words={words} isOpenAtFirst>
        {articles.map(({ id, title, how }) => (
          <Change key={id} what={title} how={ARTICLE_WORDS[how]} onOpen={open(id)} />
        ))}
        {quotes.map(({ claimId, articleId, label, code, state }) => (
          <Change
            key={`quote ${claimId}`}
            what={`${label}, ${code}`}
            how={`quote ${state}`}
            onOpen={open(articleId, claimId)}
          />
        ))}
        {claims.map(({ claimId, articleId, label, code, change, words: says }) => (
          <Change
            key={claimId}
            what={`${label}, ${code}: ${says}`}
            how={CLAIM_WORDS[change]}
            onOpen={change === 'deleted' ? open(articleId) : open(articleId, claimId)}
          />
        ))}
      </Fold>
    </section>
  );
}

interface ChangeProps {
  readonly what: string;
  readonly how: string;
  readonly onOpen: () => void;
}

function Change({ what, how, onOpen }: ChangeProps): ReactElement {
  return (
    <li>
      <button type="button" className={styles.change} title={what} onClick={onOpen}>
        <span>{what}</span> <small>{how}</small>
      </button>
    </li>
  );
}
