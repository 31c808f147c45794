import type { ReactElement } from 'react';
import type { ReviewEntry, ReviewFailure } from '../../../../../shared/domain/import-review.ts';
import { matchWords } from '../../../../../shared/domain/match-words.ts';
import { classes } from '../../../lib/classes.ts';
import { listOption } from '../../../lib/listbox.ts';
import { ToolAction } from '../../../ui/tool-action.tsx';
import { consequenceWords, decisionWords, SECTION_TITLES } from './review-words.ts';
import type { SectionName } from './review-rows.ts';
import styles from './review-room.module.css';

interface SectionHeadProps {
  readonly section: SectionName;
  readonly count: number;
  readonly isFolded: boolean;
  readonly onFold: (name: SectionName) => void;
}

/** The head of a part of the list; what is here already folds away. */
export function SectionHead({ section, count, isFolded, onFold }: SectionHeadProps): ReactElement {
  const title = SECTION_TITLES[section];
  return (
    <div className={styles.sectionHead}>
      {section === 'same' ? (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!isFolded}
          onClick={() => {
            onFold(section);
          }}
        >
          <span className={classes(styles.chevron, !isFolded && styles.open)} aria-hidden="true" />
          <b>{title}</b> {count.toLocaleString('en')}
          <span className={styles.quiet}>the same in every field, left alone</span>
        </button>
      ) : (
        <span>
          <b>{title}</b> <span className={styles.quiet}>{count.toLocaleString('en')}</span>
        </span>
      )}
      {section === 'failed' ? (
        <ToolAction action="review.copyFailures" label="Copy the list" />
      ) : null}
      {section === 'duplicate' ? (
        <ToolAction action="review.fillEmpty" label="Fill what is empty" />
      ) : null}
    </div>
  );
}

interface EntryLineProps {
  readonly id: string;
  /** Null until it has arrived. */
  readonly entry: ReviewEntry | null;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** An entry with what becomes of it; a duplicate with its reason in words. */
export function EntryLine({ id, entry, isSelected, onSelect }: EntryLineProps): ReactElement {
  if (!entry) return <div className={styles.line} aria-busy="true" />;
  const { match, group, title, place, brings } = entry;
  const isLeftOut = entry.decision === 'leave_out' && group !== 'same';
  return (
    <div
      {...listOption(id, isSelected, onSelect)}
      className={classes(styles.line, match && styles.pair, isLeftOut && styles.leftOut)}
    >
      <span className={styles.lineTitle} dir="auto">
        {title}
      </span>
      <span className={styles.lineEnd}>
        {match || isLeftOut ? decisionWords(entry) : brings.join(', ')}
      </span>
      {match ? (
        <>
          <small className={styles.reason}>
            <span>{matchWords(match.reason).head}</span>, {place}
          </small>
          <small className={styles.lineEnd}>{consequenceWords(entry)}</small>
        </>
      ) : null}
    </div>
  );
}

/** What could not be read: where, and why. */
export function FailureLine({ failure }: { readonly failure: ReviewFailure | null }): ReactElement {
  return (
    <div className={styles.failure}>
      <span className={styles.failurePlace}>{failure?.place}</span>
      <span>{failure?.message}</span>
    </div>
  );
}
