import type { ReactElement } from 'react';
import type { ExtractionAccuracy } from '../../../../../shared/domain/accuracy.ts';
import styles from '../dialogs.module.css';
import { describeMetric, describeSource } from './measure-words.ts';

type Measure = ExtractionAccuracy['measures'][number];

interface MeasureTableProps {
  /** What the table is about, for those who hear it. */
  readonly title: string;
  readonly measures: readonly Measure[];
}

function asShare(share: number | null): string {
  return share === null ? '–' : share.toFixed(2);
}

/** What was measured of one kind, by source of text: accuracy apart from coverage. */
export function MeasureTable({ title, measures }: MeasureTableProps): ReactElement {
  const sources = [...new Set(measures.map(({ source }) => source))];
  return (
    <table className={styles.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Source of text</th>
          <th scope="col">Articles</th>
          <th scope="col">Labels</th>
          <th scope="col">Accuracy</th>
          <th scope="col">Coverage</th>
        </tr>
      </thead>
      {sources.map((source) => (
        <tbody key={source}>
          <tr>
            <th scope="rowgroup" colSpan={5} className={styles.source}>
              {describeSource(source)}
            </th>
          </tr>
          {measures
            .filter((measure) => measure.source === source)
            .map(({ metric, articles, labels, accuracy, coverage }) => (
              <tr key={metric}>
                <th scope="row">{describeMetric(metric)}</th>
                <td>{articles.toLocaleString('en')}</td>
                <td>{labels.toLocaleString('en')}</td>
                <td>{asShare(accuracy)}</td>
                <td>{asShare(coverage)}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}
