import type { ReactElement } from 'react';
import type { Job } from '../../../../shared/domain/job.ts';
import type { UnfinishedRun } from '../../../../shared/domain/rule-reading.ts';
import type { UnfinishedChange as Unfinished } from '../../../../shared/domain/unfinished-change.ts';
import { progressWords } from '../../services/job-words.ts';
import { useCommand } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressTrack } from '../../ui/progress-track.tsx';
import { UnfinishedChange } from './unfinished-change.tsx';
import { UnfinishedSearch } from './unfinished-search.tsx';
import styles from './jobs-dialog.module.css';

interface RunningJobsProps {
  readonly jobs: readonly Job[];
  /** The search for claims that was cancelled or interrupted. */
  readonly unfinished: UnfinishedRun | null;
  /** The change of many things that was interrupted. */
  readonly change: Unfinished | null;
}

/** The work that goes on now, each with how far it is and a way to stop it; then what can go on. */
export function RunningJobs({ jobs, unfinished, change }: RunningJobsProps): ReactElement | null {
  const cancel = useCommand('jobs.cancel');
  if (jobs.length === 0 && !unfinished && !change) return null;
  return (
    <section className={styles.section} aria-labelledby="running-jobs">
      <h3 id="running-jobs">Background work</h3>
      <ul className={styles.items}>
        {jobs.map((job) => (
          <li key={job.id} className={styles.running}>
            <span>
              {job.title}
              {job.current === '' ? null : <small>{job.current}</small>}
            </span>
            <ProgressTrack label={job.title} done={job.done} total={job.total} />
            <span className={styles.number}>{progressWords(job, job.done)}</span>
            <Button
              variant="plain"
              label={`Cancel: ${job.title}`}
              onPress={() => {
                cancel.mutate({ id: job.id });
              }}
            >
              Cancel
            </Button>
          </li>
        ))}
        {change ? <UnfinishedChange change={change} /> : null}
        {unfinished ? <UnfinishedSearch run={unfinished} /> : null}
      </ul>
    </section>
  );
}
