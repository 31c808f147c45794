import type { ReactElement } from 'react';
import type { AgainPlan } from '../../../../shared/domain/citation-note.ts';
import { formatDay, plural } from '../../lib/format.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import { runOrSay } from '../../services/actions.ts';
import { changeLines } from './note-words.ts';
import type { ExportPlace } from './use-export-place.ts';
import styles from './export-settings.module.css';

interface IntoSectionProps {
  readonly place: ExportPlace | null;
  /** The name that the file gets where none was chosen. */
  readonly suggestedName: string | null;
  /** What exporting again will do; null where the file is new, or holds nothing of Collate’s. */
  readonly plan: AgainPlan | null;
  /** Why that cannot be told; null where it can. */
  readonly problem: string | null;
}

/** Which file is written, and what becomes of what stands in it. */
export function IntoSection({
  place,
  suggestedName,
  plan,
  problem,
}: IntoSectionProps): ReactElement {
  return (
    <section className={styles.section} aria-label="Into">
      <div className={styles.head}>
        <h2 className={styles.heading}>Into</h2>
      </div>
      <div className={styles.path}>
        <span
          className={classes(styles.fileName, place === null && styles.unset)}
          title={place?.name ?? suggestedName ?? ''}
        >
          {place?.name ?? suggestedName ?? ''}
        </span>
        <Button
          onPress={() => {
            runOrSay('export.choosePlace');
          }}
        >
          Choose
        </Button>
      </div>
      {problem === null ? (
        <About place={place} plan={plan} />
      ) : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function About({ place, plan }: Pick<IntoSectionProps, 'place' | 'plan'>): ReactElement | null {
  if (place === null) {
    return <p className={styles.about}>You are asked where when you export.</p>;
  }
  if (plan === null) return <p className={styles.about}>What stands in it is replaced.</p>;
  const { exportedAt, isEdited, conflicts } = plan;
  return (
    <div className={styles.about}>
      {exportedAt === null ? 'Exported before' : `Exported on ${formatDay(exportedAt)}`}
      {isEdited ? ' and edited by you since. ' : ', not edited since. '}
      {isEdited ? <b>Exporting again keeps your words.</b> : null}
      <ul className={styles.changes}>
        {changeLines(plan).map(({ count, words }) => (
          <li key={words}>
            <b>{count.toLocaleString('en')}</b>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {conflicts.length > 0 ? (
        <span className={styles.warned}>
          {plural(conflicts.length, 'statement')} changed on both sides: see what changes.
        </span>
      ) : null}
    </div>
  );
}
