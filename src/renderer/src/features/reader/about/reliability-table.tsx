import type { ReactElement } from 'react';
import type { ExtractionAccuracy } from '../../../../../shared/domain/accuracy.ts';
import { plural } from '../../../lib/format.ts';
import styles from '../dialogs.module.css';

interface ReliabilityTableProps {
  readonly reliability: ExtractionAccuracy['reliability'][number];
}

/** How often suggestions of one kind were right, by the confidence they state. */
export function ReliabilityTable({ reliability }: ReliabilityTableProps): ReactElement {
  return (
    <table className={styles.table}>
      <caption>
        Confidence, as stated and as observed: {reliability.error.toFixed(2)} apart on average
      </caption>
      <thead>
        <tr>
          <th scope="col">Stated</th>
          <th scope="col">Observed</th>
          <th scope="col">Right</th>
        </tr>
      </thead>
      <tbody>
        {reliability.rows
          .filter(({ suggestions }) => suggestions > 0)
          .map((row) => (
            <tr key={row.from}>
              <th scope="row">{row.stated.toFixed(2)}</th>
              <td>{row.observed.toFixed(2)}</td>
              <td>
                {row.right.toLocaleString('en')} of {plural(row.suggestions, 'suggestion')}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
