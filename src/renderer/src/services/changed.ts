import type { BulkAnswer } from '../../../shared/contract/calls/shapes.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { undoLast } from './history.ts';
import { whenJobEnds } from './job-ends.ts';
import { showToast } from './toast.ts';

interface SayChangedOptions {
  /** Whether it can be undone, as almost all can. */
  readonly undoable?: boolean;
}

/**
 * Says that a change is made, and offers to undo it: at once, or when the job that makes it in pages has
 * ended. Of a job that was cancelled it says how far it came; one that failed is named at the foot of
 * the window.
 */
export function sayChanged(
  { jobId }: Pick<BulkAnswer, 'jobId'>,
  message: string,
  { undoable = true }: SayChangedOptions = {},
): void {
  const say = (words: string): void => {
    showToast({ message: words, ...(undoable ? { undo: () => void undoLast() } : {}) });
  };
  if (jobId === null) {
    say(message);
    return;
  }
  whenJobEnds(jobId, (job) => {
    const words = endOf(job);
    if (words !== null) say(words);
  });
}

/** What a job says of itself at its end; null of one that failed. */
export function endOf({ state, message }: Job): string | null {
  return state === 'failed' ? null : message;
}
