import type { BulkAnswer } from '../../../shared/contract/calls/shapes.ts';
import { undoLast } from './history.ts';
import { endOf, whenJobEnds } from './job-ends.ts';
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
