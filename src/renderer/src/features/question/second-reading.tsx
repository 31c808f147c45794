import type { ReactElement } from 'react';
import type { Question } from '../../../../shared/domain/question.ts';
import type { SecondReading as Reading } from '../../../../shared/domain/second-reading.ts';
import { formatDay, plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import { AgreementTable } from './agreement-table.tsx';
import { Settling } from './settling.tsx';
import { useColleague } from './use-colleague.ts';
import { useSecondReading } from './use-second-reading.ts';
import styles from './side.module.css';

interface SecondReadingProps {
  readonly question: Question;
  /** How many articles its table has. */
  readonly articles: number;
  /** Null where nobody has read again. */
  readonly reading: Reading | null;
}

/** The second reading of the question: that it can begin, goes on, or how far it agrees with the first. */
export function SecondReading({
  question,
  articles,
  reading,
}: SecondReadingProps): ReactElement | null {
  const { end, inHand, settle } = useSecondReading(question, reading);
  useColleague(question, articles);
  if (reading === null) {
    return articles === 0 ? null : (
      <section aria-label="Second reading">
        <div className={styles.head}>
          <h2>Second reading</h2>
        </div>
        <div className={styles.reading}>
          <p>
            Read the articles again without seeing what was recorded first, or let somebody else
            read them on another computer. Then each attribute shows how far both agree.
          </p>
          <WaysToRead />
        </div>
      </section>
    );
  }
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
        <AgreementTable attributes={reading.attributes} />
      )}
      <Settling reading={reading} inHand={inHand} onSettle={settle} />
      {reading.differences.length > 0 ? (
        <p className={styles.quiet}>
          Both readings are kept. Counts have no kappa; with {plural(reading.articles, 'article')}{' '}
          it is only a hint.
        </p>
      ) : null}
      <div className={styles.reading}>
        <WaysToRead />
      </div>
    </section>
  );
}

/** Reads again here, or lets somebody else read. */
function WaysToRead(): ReactElement {
  return (
    <div className={styles.ways}>
      <ToolAction action="question.reading" label="Read again" />
      <ToolAction action="question.sendOut" label="Send to a second reader…" />
      <ToolAction action="question.takeReading" label="Take from an archive…" />
    </div>
  );
}
