import type { ReactElement } from 'react';
import type { Backup } from '../../../../shared/domain/library.ts';
import { closeOverlay } from '../../app/store.ts';
import { showToast } from '../../app/toast.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { formatInstant } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import styles from './settings.module.css';

interface RestoreComparisonProps {
  readonly backup: Backup;
  readonly onBack: () => void;
}

/** What the library has now beside what the backup has, before anything is replaced. */
export function RestoreComparison({ backup, onBack }: RestoreComparisonProps): ReactElement {
  const now = useCall('library.overview', {}).data;
  const restore = useCommand('shell.restoreBackup');
  const rows = [
    { what: 'Articles', now: now?.articles, kept: backup.articles },
    { what: 'Claims', now: now?.claims, kept: backup.claims },
    { what: 'Annotations', now: now?.annotations, kept: backup.annotations },
  ];
  const run = (): void => {
    restore.mutate(
      { name: backup.name },
      {
        onSuccess: () => {
          closeOverlay();
          showToast({ message: `Restored the backup of ${formatInstant(backup.createdAt)}` });
        },
      },
    );
  };
  return (
    <ModalDialog
      title={`Restore the backup of ${formatInstant(backup.createdAt)}?`}
      role="alertdialog"
      width={560}
      onClose={onBack}
      actions={
        <>
          <Button variant="primary" onPress={run} isDisabled={restore.isPending} reason="Working">
            Restore it
          </Button>
          <Button variant="plain" chord="Escape" onPress={onBack} autoFocus>
            Back
          </Button>
        </>
      }
    >
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
          {rows.map((row) => (
            <tr key={row.what}>
              <th scope="row">{row.what}</th>
              <td>{row.now?.toLocaleString('en') ?? '–'}</td>
              <td>{row.kept.toLocaleString('en')}</td>
              <td>{row.now === undefined ? '–' : differenceWords(row.kept - row.now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>
        The library as it is now is kept as a backup first, so that this can be taken back.
      </p>
    </ModalDialog>
  );
}

function differenceWords(difference: number): string {
  if (difference === 0) return 'none';
  const amount = Math.abs(difference).toLocaleString('en');
  return difference > 0 ? `${amount} more` : `${amount} fewer`;
}
