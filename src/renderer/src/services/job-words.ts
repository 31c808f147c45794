import type { JobProgress } from '../../../shared/domain/job.ts';

/** How far a job is: `45%` of what has no things to count, else `312 of 1,000`. */
export function progressWords(
  { kind, total }: Pick<JobProgress, 'kind' | 'total'>,
  done: number,
): string {
  if (kind === 'backup')
    return `${Math.floor((100 * done) / Math.max(1, total)).toLocaleString('en')}%`;
  return `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
}
