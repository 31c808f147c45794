import type { ReactElement } from 'react';
import type { Question } from '../../../../shared/domain/question.ts';
import type { SecondReading as Reading } from '../../../../shared/domain/second-reading.ts';
import { formatDay, plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import { Settling } from './settling.tsx';
import { useSecondReading } from './use-second-reading.ts';
import styles from './side.module.css';

interface SecondReadingProps {
  readonly question: Question;
  /** Null where nobody has read again. */
  readonly reading: Reading | null;
}

/** The second reading of the question: that it goes on, or how far it agrees with the first. */
export function SecondReading({ question, reading }: SecondReadingProps): ReactElement | null {
  const { end, inHand, settle } = useSecondReading(question, reading);
  if (reading === null) return null;
  if (reading.endedAt === null) {
    return (
      <section aria-label="Second reading">
        <div className={styles.head}>
          <h2>Second reading</h2>
          <span>by {reading.readerName}, goes on</span>
        </div>
        <div className={styles.reading}>
          <p>
            The claims of the first reading are hidden everywhere: beside the text, in the table, in
            search and in the notes. Read the {plural(reading.articles, 'article')}, or import the
            archive of whoever reads elsewhere, then end the reading.
          </p>
          <Button variant="primary" onPress={end}>
            End the second reading
          </Button>
        </div>
      </section>
    );
  }
  const cells = reading.attributes.reduce((sum, { things }) => sum + things, 0);
  const agreed = reading.attributes.reduce((sum, each) => sum + each.agreed, 0);
  return (
    <section aria-label="Second reading">
      <div className={styles.head}>
        <h2>Second reading</h2>
        <span>
          by {reading.readerName}, {formatDay(reading.endedAt)}
        </span>
        <span className={styles.right}>
          {agreed} of {plural(cells, 'cell')} agree
        </span>
      </div>
      {reading.attributes.length === 0 ? (
        <p className={styles.quiet}>Neither reading states anything in these articles.</p>
      ) : (
        <AgreementTable reading={reading} />
      )}
      <Settling reading={reading} inHand={inHand} onSettle={settle} />
      {reading.differences.length > 0 ? (
        <p className={styles.quiet}>
          Both readings are kept. Counts have no kappa; with {plural(reading.articles, 'article')}{' '}
          it is only a hint.
        </p>
      ) : null}
      <div className={styles.reading}>
        <ToolAction action="question.reading" label="Read again" />
      </div>
    </section>
  );
}

const percent = (share: number | null): string =>
  share === null ? '–' : `${String(Math.round(share * 100))}%`;

/** Count, percent and kappa of each attribute. */
function AgreementTable({ reading }: { readonly reading: Reading }): ReactElement {
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
        {reading.attributes.map(({ key, title, agreed, things, share, kappa }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td>
              {agreed} <small>of {things}</small>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${String((share ?? 0) * 100)}%` }} />
              </span>
            </td>
            <td>
              <b>{percent(share)}</b>
            </td>
            <td>{kappa === null ? <small>no kappa</small> : kappa.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
