import type { ReactElement } from 'react';
import type {
  ImportReview,
  ReviewEntry,
  ReviewFailure,
} from '../../../../../shared/domain/import-review.ts';
import { matchWords } from '../../../../../shared/domain/match-words.ts';
import { useCommand } from '../../../lib/api.ts';
import { classes } from '../../../lib/classes.ts';
import { listOption, type OptionAttributes } from '../../../lib/listbox.ts';
import { Button } from '../../../ui/button.tsx';
import { Chevron } from '../../../ui/chevron.tsx';
import { ToolAction } from '../../../ui/tool-action.tsx';
import { consequenceWords, decisionWords, failureWords, PART_TITLES } from './review-words.ts';
import type { SectionName } from './review-rows.ts';
import styles from './review-room.module.css';

interface SectionHeadProps {
  readonly review: ImportReview;
  readonly section: SectionName;
  readonly isFolded: boolean;
  readonly onFold: (name: SectionName) => void;
}

/** The head of a part of the list; what is here already folds away. */
export function SectionHead({ review, section, isFolded, onFold }: SectionHeadProps): ReactElement {
  const { counts } = review;
  const count = counts[section];
  const title = section === 'duplicate' ? 'Look like duplicates' : PART_TITLES[section];
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
          <Chevron points={isFolded ? 'right' : 'down'} />
          <b>{title}</b> {count.toLocaleString('en')}
          <span className={styles.quiet}>the same in every field, left alone</span>
        </button>
      ) : (
        <span>
          <b>{title}</b>{' '}
          <span className={styles.quiet}>
            {count.toLocaleString('en')}
            {section === 'duplicate' && counts.uncertain > 0
              ? `, ${counts.uncertain.toLocaleString('en')} of them uncertain`
              : ''}
          </span>
        </span>
      )}
      {section === 'failed' ? (
        <ToolAction action="review.copyFailures" label="Copy the list" />
      ) : null}
      {section === 'duplicate' ? (
        <ToolAction action="review.fillEmpty" label="Fill what is empty" />
      ) : null}
      {section === 'new' ? <AllOrNone review={review} /> : null}
    </div>
  );
}

/** Leaves all new entries out, or takes them in again; some are left out one by one. */
function AllOrNone({ review: { id, will } }: { readonly review: ImportReview }): ReactElement {
  const decide = useCommand('import.decide');
  return (
    <Button
      variant="plain"
      isDisabled={decide.isPending}
      onPress={() => {
        decide.mutate({
          id,
          entries: { of: 'filter', filter: 'new' },
          decision: will.add > 0 ? 'leave_out' : 'add',
        });
      }}
    >
      {will.add > 0 ? 'Leave all out' : 'Import all'}
    </Button>
  );
}

interface LineProps {
  readonly id: string;
  readonly isSelected: boolean;
  /** Which of the lines that can be selected it is, counted from 1, and of how many. */
  readonly number: number;
  readonly of: number;
  readonly onSelect: () => void;
}

interface EntryLineProps extends LineProps {
  /** Null until it has arrived. */
  readonly entry: ReviewEntry | null;
}

const attributesOf = ({ id, isSelected, number, of, onSelect }: LineProps): OptionAttributes => ({
  ...listOption(id, isSelected, onSelect),
  'aria-posinset': number,
  'aria-setsize': of,
});

/** An entry with what becomes of it; a duplicate with its reason in words. */
export function EntryLine({ entry, ...line }: EntryLineProps): ReactElement {
  if (!entry) return <div {...attributesOf(line)} className={styles.line} aria-busy="true" />;
  const { match, group, title, place, brings } = entry;
  const isLeftOut = entry.decision === 'leave_out' && group !== 'same';
  return (
    <div
      {...attributesOf(line)}
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
            <span>{matchWords(match.reason).head}</span>,{' '}
            {match.reason.by === 'title' ? matchWords(match.reason).rest : place}
          </small>
          <small className={styles.lineEnd}>{consequenceWords(entry)}</small>
        </>
      ) : null}
    </div>
  );
}

interface FailureLineProps extends LineProps {
  /** Null until it has arrived. */
  readonly failure: ReviewFailure | null;
}

/** What could not be read: where, and why. */
export function FailureLine({ failure, ...line }: FailureLineProps): ReactElement {
  return (
    <div {...attributesOf(line)} className={classes(styles.line, styles.failure)}>
      <span className={styles.failurePlace}>{failure?.place}</span>
      <span>
        {failure ? (
          <>
            <b className={failure.archive === null ? undefined : styles.asked}>
              {failureWords(failure).head}
            </b>{' '}
            {failureWords(failure).rest}
          </>
        ) : null}
      </span>
    </div>
  );
}
