import type { JobId } from '../../../shared/domain/ids.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { call } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { endOf, whenJobEnds } from './job-ends.ts';
import { showToast } from './toast.ts';

/** Says that a file was saved, as in `Saved: notes.md`, and offers to show it in its folder. */
export function saySaved(message: string): void {
  showToast({
    message,
    action: {
      label: 'Show in folder',
      key: null,
      run: () => {
        call('shell.showSaved', {}).catch(reportError);
      },
    },
  });
}

/** Says so, as `saySaved` does, of a job that has ended, or that it was cancelled; not of one that failed. */
export function sayJobSaved(job: Job): void {
  const message = endOf(job);
  if (message === null) return;
  if (job.state === 'finished') saySaved(message);
  else showToast({ message });
}

/** As `sayJobSaved`, once a job has ended. */
export function sayWhenSaved(jobId: JobId): void {
  whenJobEnds(jobId, sayJobSaved);
}
