import type { ReactElement } from 'react';
import type { ExtractionAccuracy } from '../../../../../shared/domain/accuracy.ts';
import { plural } from '../../../lib/format.ts';
import styles from '../dialogs.module.css';

interface AccuracyTablesProps {
  readonly accuracy: ExtractionAccuracy;
}

function asShare(share: number | null): string {
  return share === null ? '–' : share.toFixed(2);
}

/** What was measured: accuracy and coverage by source of text, then how far confidence can be trusted. */
export function AccuracyTables({ accuracy }: AccuracyTablesProps): ReactElement {
  return (
    <section>
      <h3>Measured accuracy</h3>
      <table className={styles.table}>
        <caption>
          Against labels that other people made. Accuracy: of what was suggested, the part they
          agree with. Coverage: of what they labelled, the part that was suggested.
        </caption>
        <thead>
          <tr>
            <th scope="col">Source of text</th>
            <th scope="col">Articles</th>
            <th scope="col">Labels</th>
            <th scope="col">Accuracy</th>
            <th scope="col">Coverage</th>
          </tr>
        </thead>
        <tbody>
          {accuracy.measures.map((measure) => (
            <tr key={`${measure.source} ${measure.metric}`}>
              <th scope="row">
                {measure.source}, {measure.metric}
              </th>
              <td>{measure.articles}</td>
              <td>{measure.labels}</td>
              <td>{asShare(measure.accuracy)}</td>
              <td>{asShare(measure.coverage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {accuracy.reliability.map(({ kind, error, rows }) => (
        <table key={kind} className={styles.table}>
          <caption>
            Confidence of {kind}: off by {error.toFixed(2)} on average
          </caption>
          <thead>
            <tr>
              <th scope="col">Stated</th>
              <th scope="col">Observed</th>
              <th scope="col">Right</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ suggestions }) => suggestions > 0)
              .map((row) => (
                <tr key={row.from}>
                  <th scope="row">{row.stated.toFixed(2)}</th>
                  <td>{row.observed.toFixed(2)}</td>
                  <td>
                    {row.right} of {plural(row.suggestions, 'suggestion')}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
