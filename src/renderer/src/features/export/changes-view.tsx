import type { ReactElement } from 'react';
import type { AgainPlan, ConflictDecision } from '../../../../shared/domain/citation-note.ts';
import { plural } from '../../lib/format.ts';
import { landmark } from '../../lib/landmarks.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { changeLines } from './note-words.ts';
import styles from './changes-view.module.css';

type Take = ConflictDecision['take'];

interface ChangesViewProps {
  readonly plan: AgainPlan | null;
  /** The name of the file; null while none was chosen. */
  readonly fileName: string | null;
  /** What the reader decided, by the region of the conflict. */
  readonly decisions: ReadonlyMap<string, Take>;
  readonly onDecide: (region: string, take: Take) => void;
}

/** What exporting again does to the file, and where the reader has to choose. */
export function ChangesView({
  plan,
  fileName,
  decisions,
  onDecide,
}: ChangesViewProps): ReactElement {
  if (!plan) {
    return (
      <div
        className={styles.empty}
        tabIndex={0}
        role="region"
        aria-label="What changes"
        ref={landmark.start}
      >
        <EmptyState title="Nothing to keep yet">
          {fileName === null
            ? 'Choose the file that you exported into before: what you wrote in it stays.'
            : `${fileName} holds nothing that Collate exported before. All of it is written.`}
        </EmptyState>
      </div>
    );
  }
  const open = plan.conflicts.filter(({ region }) => !decisions.has(region)).length;
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="region"
      aria-label="What changes"
      ref={landmark.start}
    >
      <div className={styles.column}>
        <h2 className={styles.title}>{fileName}</h2>
        <ul className={styles.lines}>
          {changeLines(plan).map(({ count, words }) => (
            <li key={words}>
              <b>{count.toLocaleString('en')}</b> {words}
            </li>
          ))}
        </ul>
        {plan.conflicts.length === 0 ? (
          <p className={styles.fine}>Nothing was changed on both sides.</p>
        ) : (
          <>
            <h3 className={styles.heading}>
              {plural(plan.conflicts.length, 'statement')} changed on both sides
            </h3>
            <p className={styles.fine} role="status">
              {open === 0
                ? 'All of them are decided.'
                : `${plural(open, 'is', 'are')} not decided: there your words stay.`}
            </p>
            {plan.conflicts.map((conflict) => (
              <ConflictChoice
                key={conflict.region}
                conflict={conflict}
                taken={decisions.get(conflict.region) ?? null}
                onTake={(take) => {
                  onDecide(conflict.region, take);
                }}
              />
            ))}
          </>
        )}
      </div>
    </div>
  );
}
