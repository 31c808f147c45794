import type { ReactElement } from 'react';
import type { Direction } from '../../../../../shared/domain/analysis/directions.ts';
import { ResultChange } from '../../../../../shared/domain/claim.ts';
import { CHANGE_WORDS } from '../../../../../shared/domain/claim-words.ts';
import { capitalise } from '../../../../../shared/domain/capitalise.ts';
import { Part } from './marks.tsx';
import styles from './analysis.module.css';

const percent = (share: number): string => (share * 100).toFixed(1);
const pValue = (p: number): string => (p < 0.001 ? p.toExponential(1) : p.toFixed(3));

/** Which way outcomes went that more than one study tells of, with a sign test where enough of them do. */
export function DirectionsList({
  directions,
}: {
  readonly directions: readonly Direction[];
}): ReactElement | null {
  const shared = directions.filter(({ results }) => results.length > 1);
  if (shared.length === 0) return null;
  return (
    <Part title="Directions over studies" marks={[]}>
      <header className={styles.partHead}>
        <h2>Directions over studies</h2>
        <p>a study counts once; no difference is shown and not voted</p>
      </header>
      {shared.map(({ outcome, results, counts, test }) => (
        <div key={outcome ?? ''} className={styles.direction}>
          <div className={styles.what}>
            {capitalise(outcome ?? 'no outcome named')}
            <small>{String(results.length)} studies</small>
          </div>
          <p>
            {ResultChange.options
              .filter((change) => counts[change] > 0)
              .map((change) => `${String(counts[change])} ${CHANGE_WORDS[change]}`)
              .join(', ')}
            <small>
              {test === null
                ? 'No sign test: it takes six studies that tell an increase or a decrease.'
                : `${String(test.increases)} of ${String(test.of)} increase: ${percent(test.increases / test.of)}% (${percent(test.interval.low)} to ${percent(test.interval.high)}), two-sided sign test p = ${pValue(test.p)}`}
            </small>
          </p>
        </div>
      ))}
    </Part>
  );
}
