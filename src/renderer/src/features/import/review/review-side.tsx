import type { ReactElement } from 'react';
import type { ImportReview } from '../../../../../shared/domain/import-review.ts';
import { classes } from '../../../lib/classes.ts';
import { plural } from '../../../lib/format.ts';
import { PART_TITLES } from './review-words.ts';
import type { SectionName } from './review-rows.ts';
import styles from './review-room.module.css';

/** What a file held: how many entries of which format; of a text, that it is one. */
function sourceWords(entries: number, format: string): string {
  if (format === '') return entries === 0 ? 'not read' : 'text';
  return `${plural(entries, 'entry', 'entries')}, ${format}`;
}

/** The parts in their order here: what was read, then what was not. */
const SIDE_ORDER: readonly SectionName[] = ['duplicate', 'new', 'same', 'failed'];

interface ReviewSideProps {
  readonly review: ImportReview;
  /** The part that the selected line is in; null where none is. */
  readonly selected: SectionName | null;
  readonly onSelect: (name: SectionName) => void;
}

/** How many entries each part of the list has, and which files they come from. */
export function ReviewSide({ review, selected, onSelect }: ReviewSideProps): ReactElement {
  const { counts, sources, sourceCount, took } = review;
  const all = counts.duplicate + counts.new + counts.same + counts.failed;
  const seconds = Math.max(1, Math.round(took / 1000));
  return (
    <nav className={styles.side} aria-label="Parts of the import">
      <ul className={styles.groups}>
        {SIDE_ORDER.map((name) => (
          <li key={name}>
            <button
              type="button"
              className={classes(styles.group, name === selected && styles.current)}
              aria-current={name === selected ? 'true' : undefined}
              disabled={counts[name] === 0}
              onClick={() => {
                onSelect(name);
              }}
            >
              <span>{PART_TITLES[name]}</span>{' '}
              <span className={styles.count}>{counts[name].toLocaleString('en')}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2 className={styles.from}>From</h2>
      <ul className={styles.sources}>
        {sources.map(({ name, format, entries }) => (
          <li key={name}>
            <b>{name}</b>
            <small>{sourceWords(entries, format)}</small>
          </li>
        ))}
        {sourceCount > sources.length ? (
          <li>
            <small>and {plural(sourceCount - sources.length, 'more file')}</small>
          </li>
        ) : null}
      </ul>
      <p className={styles.sideFoot}>
        {all.toLocaleString('en')} read in {plural(seconds, 'second')}. Files stay where they are.
      </p>
    </nav>
  );
}
