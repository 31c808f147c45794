import type { ReactElement } from 'react';
import type { Backup, LibraryCounts } from '../../../../shared/domain/backup.ts';
import { formatInstant } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { differenceWords } from './backup-words.ts';
import { Problem } from './problem.tsx';
import { RestoreProgress } from './restore-progress.tsx';
import { useRestore } from './use-restore.ts';
import styles from './backups.module.css';

const COUNTED: readonly (readonly [keyof LibraryCounts, string])[] = [
  ['articles', 'Articles'],
  ['acceptedClaims', 'Claims'],
  ['suggestedClaims', 'To decide'],
  ['annotations', 'Annotations'],
];

interface RestoreComparisonProps {
  readonly backup: Backup;
  readonly now: LibraryCounts | null;
  readonly onBack: () => void;
}

/** What the library has now beside what the backup has, before anything is replaced. */
export function RestoreComparison({ backup, now, onBack }: RestoreComparisonProps): ReactElement {
  const restore = useRestore();
  return (
    <ModalDialog
      title={`Restore the backup of ${formatInstant(backup.madeAt)}?`}
      role="alertdialog"
      width={560}
      onClose={restore.isRunning ? restore.cancel : onBack}
      actions={
        restore.isRunning ? (
          <RestoreProgress onCancel={restore.cancel} />
        ) : (
          <>
            <Button
              variant="primary"
              onPress={() => {
                restore.run(backup);
              }}
            >
              Restore it
            </Button>
            <Button variant="plain" chord="Escape" onPress={onBack} autoFocus>
              Back
            </Button>
          </>
        )
      }
    >
      {restore.problem === null ? null : <Problem message={restore.problem} />}
      <table className={styles.compare}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">What is counted</span>
            </th>
            <th scope="col">Now</th>
            <th scope="col">In the backup</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {COUNTED.map(([what, words]) => (
            <tr key={what}>
              <th scope="row">{words}</th>
              <td>{numberWords(now?.[what])}</td>
              <td>{numberWords(backup.counts?.[what])}</td>
              <td>
                {now && backup.counts
                  ? differenceWords(backup.counts[what] - now[what])
                  : 'unknown'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {backup.isOfThisLibrary ? null : (
        <p className={styles.quiet}>
          <b>This is a copy of another library.</b> It would stand in the place of this one.
        </p>
      )}
      <p className={styles.quiet}>
        The backup is verified first; if it is damaged, nothing changes. The library as it is now is
        kept among the backups as “Before the restore of …”: to go back, restore that one.
      </p>
    </ModalDialog>
  );
}

function numberWords(count: number | undefined): string {
  return count === undefined ? 'no counts' : count.toLocaleString('en');
}
