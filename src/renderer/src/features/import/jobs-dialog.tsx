import { useEffect, type ReactElement } from 'react';
import type { Job } from '../../../../shared/domain/job.ts';
import { markJobsSeen } from '../../services/jobs-seen.ts';
import { closeOverlay } from '../../services/store.ts';
import { useUnfinishedChange } from '../../services/unfinished-change.ts';
import { useUnfinishedRun } from '../../services/unfinished-run.ts';
import { useCall } from '../../lib/api.ts';
import { formatMoment } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { ImportReport } from './import-report.tsx';
import { RunningJobs } from './running-jobs.tsx';
import { WaitingImports } from './waiting-imports.tsx';
import styles from './jobs-dialog.module.css';

/** What runs in the background, and the reports of what has run. */
export function JobsDialog(): ReactElement {
  const jobs = useCall('jobs.list', {}).data ?? [];
  const unfinished = useUnfinishedRun();
  const change = useUnfinishedChange();
  const running = jobs.filter((job) => job.state === 'running');
  const finished = jobs.filter((job) => job.state !== 'running');
  const [latest, ...older] = finished.filter(
    (job) => job.imports.length > 0 && job.kind !== 'styles',
  );
  const others = finished.filter((job) => job !== latest && !older.includes(job));

  useEffect(() => {
    markJobsSeen(finished.map((job) => job.id));
  });

  return (
    <ModalDialog
      title="Background work and import reports"
      width={760}
      onClose={closeOverlay}
      actions={
        <Button chord="Escape" onPress={closeOverlay}>
          Close
        </Button>
      }
    >
      <RunningJobs jobs={running} unfinished={unfinished} change={change} />
      <WaitingImports />
      {latest ? <ImportReport job={latest} /> : null}
      {older.length > 0 ? <Older jobs={older} /> : null}
      {others.length > 0 ? <Others jobs={others} /> : null}
      {jobs.length === 0 && !unfinished && !change ? (
        <p className={styles.quiet}>Nothing runs, and nothing has run since Collate was started.</p>
      ) : null}
    </ModalDialog>
  );
}

function Older({ jobs }: { readonly jobs: readonly Job[] }): ReactElement {
  return (
    <>
      {jobs.map((job) => (
        <details key={job.id} className={styles.older}>
          <summary>
            {job.title}, {formatMoment(job.startedAt)}
          </summary>
          <ImportReport job={job} />
        </details>
      ))}
    </>
  );
}

const STATE_WORDS = {
  running: 'running',
  finished: 'finished',
  cancelled: 'cancelled',
  failed: 'failed',
} as const;

/** Why files were no citation styles that can be used. */
function Refusals({ job }: { readonly job: Job }): ReactElement | null {
  const refused = job.imports.filter((each) => each.outcome === 'rejected');
  if (refused.length === 0) return null;
  return (
    <ul className={styles.refusals}>
      {Array.from(refused.entries(), ([at, { message }]) => (
        <li key={at}>{message}</li>
      ))}
    </ul>
  );
}

function Others({ jobs }: { readonly jobs: readonly Job[] }): ReactElement {
  return (
    <section className={styles.section} aria-labelledby="other-jobs">
      <h3 id="other-jobs">Finished</h3>
      <ul className={styles.items}>
        {jobs.map((job) => (
          <li key={job.id} className={styles.item}>
            <span className={styles.what}>{STATE_WORDS[job.state]}</span>
            <span>{job.title}</span>
            {job.message ? <small>{job.message}</small> : null}
            <Refusals job={job} />
          </li>
        ))}
      </ul>
    </section>
  );
}
