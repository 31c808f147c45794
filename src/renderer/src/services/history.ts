import { call } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { endOf, whenJobEnds } from './job-ends.ts';
import { useStore } from './store.ts';
import { showToast } from './toast.ts';

/** Undoes the last step of history and says what it was. */
export async function undoLast(): Promise<void> {
  await step('history.undo', 'Undone', 'Nothing to undo');
}

/** Does again what was undone last and says what it was. */
export async function redoLast(): Promise<void> {
  await step('history.redo', 'Done again', 'Nothing to redo');
}

async function step(
  method: 'history.undo' | 'history.redo',
  done: string,
  nothing: string,
): Promise<void> {
  try {
    const { label, claimIds, jobId } = await call(method, {});
    useStore.setState({ movedClaims: claimIds });
    if (jobId === null) {
      showToast({ message: label === null ? nothing : `${done}: ${label}` });
      return;
    }
    // A large step is moved by a job, which says what came of it.
    whenJobEnds(jobId, (job) => {
      const message = endOf(job);
      if (message !== null) showToast({ message });
    });
  } catch (error) {
    reportError(error, () => void step(method, done, nothing));
  }
}
