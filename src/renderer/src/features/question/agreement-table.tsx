import type { ReactElement } from 'react';
import type { SecondReading } from '../../../../shared/domain/second-reading.ts';
import { shareWords } from '../../services/question-page/share-words.ts';
import styles from './side.module.css';

interface AgreementTableProps {
  readonly attributes: SecondReading['attributes'];
}

/** How far two readings agree: count, percent and kappa of each attribute. */
export function AgreementTable({ attributes }: AgreementTableProps): ReactElement {
  return (
    <table className={styles.agreement}>
      <thead>
        <tr>
          <th scope="col">Attribute</th>
          <th scope="col">Agree</th>
          <th scope="col">Percent</th>
          <th scope="col">Kappa</th>
        </tr>
      </thead>
      <tbody>
        {attributes.map(({ key, title, agreed, things, share, kappa }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td>
              {agreed} <small>of {things}</small>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${String((share ?? 0) * 100)}%` }} />
              </span>
            </td>
            <td>
              <b>{shareWords(share)}</b>
            </td>
            <td>{kappa === null ? <small>no kappa</small> : kappa.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
