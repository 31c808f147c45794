import { useEffect } from 'react';
import type { JobId } from '../../../shared/domain/ids.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { listen } from '../lib/api.ts';

/** What to do at the end of jobs that this window started. */
const awaited = new Map<JobId, (job: Job) => void>();
/** A small job may be over before the answer that names it has arrived. */
const overEarly = new Map<JobId, Job>();
/** Jobs that others started end unasked for; so many of the last ones are kept. */
const MOST_EARLY = 20;

/** Runs `then` with the job once it has ended, however it ended. */
export function whenJobEnds(id: JobId, then: (job: Job) => void): void {
  const done = overEarly.get(id);
  if (!done) {
    awaited.set(id, then);
    return;
  }
  overEarly.delete(id);
  then(done);
}

/** Hears of jobs that end; for the window as a whole. */
export function useJobEnds(): void {
  useEffect(
    () =>
      listen('job.reported', (job) => {
        const then = awaited.get(job.id);
        if (then) {
          awaited.delete(job.id);
          then(job);
          return;
        }
        overEarly.set(job.id, job);
        for (const id of [...overEarly.keys()].slice(0, -MOST_EARLY)) overEarly.delete(id);
      }),
    [],
  );
}

/** What a job says of itself at its end; null of one that failed, as the foot of the window names it. */
export function endOf({ state, message }: Job): string | null {
  return state === 'failed' ? null : message;
}
