import { useState, type ReactElement } from 'react';
import type { Backup } from '../../../../shared/domain/backup.ts';
import { closeOverlay } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { formatTime } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { BackupList } from './backup-list.tsx';
import { BackupNotice } from './backup-notice.tsx';
import { backupRows, newestGood } from './backup-rows.ts';
import { BackupProgress } from './backup-progress.tsx';
import { FileAnswer, useFileCheck } from './file-check.tsx';
import { CheckAnswer, useLibraryCheck } from './library-check.tsx';
import { RestoreComparison } from './restore-comparison.tsx';
import { SecondPlace } from './second-place.tsx';
import styles from './backups.module.css';

/** The backups of this library: what each has, the way back to it, and where they go. */
export function BackupsDialog(): ReactElement {
  const list = useCall('backups.list', {}).data;
  const state = useCall('library.overview', {}).data?.backup;
  const create = useCommand('backups.create', { showsError: true });
  const check = useLibraryCheck();
  const fileCheck = useFileCheck();
  const [chosen, setChosen] = useState<Backup | null>(null);

  if (chosen && list) {
    return (
      <RestoreComparison
        backup={chosen}
        now={list.now}
        onBack={() => {
          setChosen(null);
        }}
      />
    );
  }
  const { own, foreign } = backupRows(list?.backups ?? []);
  const secondPlace = state?.secondPlace?.name ?? null;
  const isBusy = create.isPending || (state?.isRunning ?? false);
  const backUp = (): void => {
    create.mutate(
      {},
      {
        onSuccess: ({ madeAt }) => {
          showToast({ message: `Backed up ${formatTime(madeAt)}` });
        },
      },
    );
  };
  return (
    <ModalDialog
      title="Backups"
      subtitle="Daily copies stay for 14 days, 8 weeks and 12 months; the last three good ones always."
      width={720}
      onClose={closeOverlay}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={isBusy}
            reason="a backup is being made"
            onPress={backUp}
          >
            Back up now
          </Button>
          <Button
            isDisabled={check.isPending || fileCheck.isPending}
            reason="it is being checked"
            onPress={() => {
              check.mutate({});
              fileCheck.mutate({});
            }}
          >
            Check the library
          </Button>
          <Button variant="plain" chord="Escape" onPress={closeOverlay}>
            Close
          </Button>
          <BackupProgress />
        </>
      }
    >
      {state ? (
        <BackupNotice
          state={state}
          error={create.error}
          newestGood={newestGood(list?.backups ?? [])}
          onChoose={setChosen}
        />
      ) : null}
      <div className={styles.checked}>
        <CheckAnswer check={check} whenDamaged="Restore the newest good copy." />
        <FileAnswer check={fileCheck} />
      </div>
      <SecondPlace place={state?.secondPlace ?? null} />
      {list?.backups.length === 0 ? (
        <p className={styles.quiet}>
          There is no backup yet. The first is made by itself once there is something to keep.
        </p>
      ) : null}
      {own.length > 0 ? (
        <section aria-labelledby="own-backups">
          <h3 id="own-backups" className={styles.sub}>
            Copies, newest first
          </h3>
          <BackupList label="Backups" rows={own} secondPlace={secondPlace} onChoose={setChosen} />
        </section>
      ) : null}
      {foreign.length > 0 ? (
        <section aria-labelledby="foreign-backups">
          <h3 id="foreign-backups" className={styles.sub}>
            Of another library that was in this folder
          </h3>
          <BackupList
            label="Backups of another library"
            rows={foreign}
            secondPlace={secondPlace}
            onChoose={setChosen}
          />
        </section>
      ) : null}
    </ModalDialog>
  );
}
