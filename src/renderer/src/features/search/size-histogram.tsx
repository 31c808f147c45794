import type { ReactElement } from 'react';
import type { SizeBucket } from '../../../../shared/domain/search-facets.ts';
import styles from './facets-pane.module.css';

interface SizeHistogramProps {
  readonly sizes: readonly SizeBucket[];
  readonly isChosen: (clause: string) => boolean;
  readonly onChoose: (clause: string) => void;
}

/** The part of a query that asks for samples of such a size. */
const clauseOf = ({ from, to }: SizeBucket): string =>
  to === null ? `n>=${String(from)}` : `n:${String(from)}..${String(to)}`;

const shortly = (size: number): string =>
  size >= 1000 && size % 1000 === 0 ? `${String(size / 1000)}k` : String(size);

const wordsOf = ({ from, to }: SizeBucket): string =>
  to === null ? `${shortly(from)} or more` : `${shortly(from)} to ${String(to)}`;

/** Nothing and the powers of ten are named below their bars; more would run into each other. */
const isLabelled = ({ from }: SizeBucket): boolean =>
  from === 0 || Number.isInteger(Math.log10(from));

/** How many samples of each size the found articles state, in any unit; a bar narrows to its sizes. */
export function SizeHistogram({
  sizes,
  isChosen,
  onChoose,
}: SizeHistogramProps): ReactElement | null {
  const most = Math.max(...sizes.map(({ count }) => count));
  if (most <= 0) return null;
  return (
    <div className={styles.histogram} role="group" aria-label="Sample sizes in any unit">
      {sizes.map((bucket) => {
        const clause = clauseOf(bucket);
        const samples = `${bucket.count.toLocaleString('en')} sample${bucket.count === 1 ? '' : 's'}`;
        return (
          <button
            key={clause}
            type="button"
            className={styles.bar}
            aria-pressed={isChosen(clause)}
            aria-label={`${wordsOf(bucket)}: ${samples}`}
            title={`${wordsOf(bucket)}: ${samples}`}
            onClick={() => {
              onChoose(clause);
            }}
          >
            <svg viewBox="0 0 10 48" preserveAspectRatio="none" aria-hidden="true">
              <rect
                x="0"
                width="10"
                y={48 - Math.max(1, (46 * bucket.count) / most)}
                height={Math.max(1, (46 * bucket.count) / most)}
              />
            </svg>
            <span aria-hidden="true">{isLabelled(bucket) ? shortly(bucket.from) : ''}</span>
          </button>
        );
      })}
    </div>
  );
}
