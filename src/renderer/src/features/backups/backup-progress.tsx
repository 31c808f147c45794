import type { ReactElement } from 'react';
import { progressWords } from '../../services/job-words.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressTrack } from '../../ui/progress-track.tsx';
import styles from './backups.module.css';

/** How far the backup is that is being made, and the way to stop it. */
export function BackupProgress(): ReactElement | null {
  const jobs = useCall('jobs.list', {}).data ?? [];
  const cancel = useCommand('jobs.cancel');
  const job = jobs.find(({ kind, state }) => kind === 'backup' && state === 'running');
  if (!job) return null;
  return (
    <span className={styles.progress}>
      <span>
        {job.title}, {progressWords(job, job.done)}
      </span>
      <ProgressTrack label={job.title} done={job.done} total={job.total} />
      <Button
        variant="plain"
        label={`Cancel: ${job.title}`}
        onPress={() => {
          cancel.mutate({ id: job.id });
        }}
      >
        Cancel
      </Button>
    </span>
  );
}
