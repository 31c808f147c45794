import type { ReactElement } from 'react';
import type { ClaimId } from '../../../../shared/domain/ids.ts';
import { inQuotationMarks } from '../../../../shared/domain/quotation-marks.ts';
import type { CitedClaim, CitedState } from '../../../../shared/domain/question.ts';
import { openArticle } from '../../services/store.ts';
import { classes } from '../../lib/classes.ts';
import { ClaimCode } from '../../ui/claim-code.tsx';
import styles from './notes.module.css';

/** What is said of a citation that is not proved as it was; one that is needs no word. */
const STATE_WORDS: Readonly<Record<CitedState, string | null>> = {
  verified: null,
  unchecked: null,
  moved: 'quote moved',
  broken: 'quote broken',
  unproved: 'no quote',
  gone: 'claim gone',
};

interface CitationProps {
  readonly id: ClaimId;
  /** What the notes call it, where the library does not know it. */
  readonly words: string;
  readonly cited: ReadonlyMap<ClaimId, CitedClaim>;
}

/** A claim behind its sentence: pressed, it opens its quote in the article. */
export function Citation({ id, words, cited }: CitationProps): ReactElement {
  const known = cited.get(id);
  const claim = known?.claim ?? null;
  const state = known?.state ?? 'unchecked';
  const problem = STATE_WORDS[state];
  if (!claim || state === 'gone') {
    return (
      <span className={styles.citation}>
        {words === '' ? 'a claim' : words}
        {problem === null ? null : (
          <span className={classes(styles.state, styles.broken)}> {problem}</span>
        )}
      </span>
    );
  }
  const quote = claim.quote === '' ? claim.words : inQuotationMarks(claim.quote);
  return (
    <button
      type="button"
      className={styles.citation}
      title={quote}
      aria-label={`${claim.label}, ${claim.code}: ${quote}${problem === null ? '' : `, ${problem}`}`}
      onClick={() => {
        openArticle(claim.articleId, { mark: { type: 'claim', id } });
      }}
    >
      {claim.label} <ClaimCode code={claim.code} kind={claim.kind} />
      {problem === null ? null : (
        <span className={classes(styles.state, state === 'broken' ? styles.broken : styles.moved)}>
          {' '}
          {problem}
        </span>
      )}
    </button>
  );
}
