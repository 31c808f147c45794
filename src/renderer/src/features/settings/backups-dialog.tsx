import { useState, type ReactElement } from 'react';
import type { Backup } from '../../../../shared/domain/library.ts';
import { closeOverlay } from '../../app/store.ts';
import { showToast } from '../../app/toast.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { formatBytes, formatInstant, plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { RestoreComparison } from './restore-comparison.tsx';
import styles from './settings.module.css';

/** The backups of this library: what each has, and the way back to it. */
export function BackupsDialog(): ReactElement {
  const backups = useCall('backups.list', {});
  const create = useCommand('backups.create');
  const [chosen, setChosen] = useState<Backup | null>(null);

  if (chosen) {
    return (
      <RestoreComparison
        backup={chosen}
        onBack={() => {
          setChosen(null);
        }}
      />
    );
  }
  const list = (backups.data ?? []).toSorted((a, b) => b.createdAt - a.createdAt);
  return (
    <ModalDialog
      title="Backups"
      subtitle="Copies of this library, in its folder. One is made every day that you work in it."
      width={640}
      onClose={closeOverlay}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={create.isPending}
            reason="A backup is being made"
            onPress={() => {
              create.mutate(
                {},
                {
                  onSuccess: () => {
                    showToast({ message: 'Backed up' });
                    void backups.refetch();
                  },
                },
              );
            }}
          >
            Back up now
          </Button>
          <Button variant="plain" chord="Escape" onPress={closeOverlay}>
            Close
          </Button>
        </>
      }
    >
      {backups.data?.length === 0 ? (
        <p className={styles.quiet}>There is no backup yet. The first is made today.</p>
      ) : null}
      <ul className={styles.backups} aria-label="Backups">
        {list.map((backup) => (
          <li key={backup.name}>
            <div>
              <b>{formatInstant(backup.createdAt)}</b>
              <small>
                {[
                  plural(backup.articles, 'article'),
                  plural(backup.claims, 'claim'),
                  plural(backup.annotations, 'annotation'),
                  formatBytes(backup.bytes),
                ].join(', ')}
              </small>
            </div>
            <Button
              label={`Restore the backup of ${formatInstant(backup.createdAt)}`}
              onPress={() => {
                setChosen(backup);
              }}
            >
              Restore…
            </Button>
          </li>
        ))}
      </ul>
    </ModalDialog>
  );
}
