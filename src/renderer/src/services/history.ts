import { call } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { endOf, whenJobEnds } from './job-ends.ts';
import { useStore } from './store.ts';
import { showToast, type ToastAction } from './toast.ts';

interface Move {
  readonly method: 'history.undo' | 'history.redo';
  readonly done: string;
  readonly nothing: string;
  /** The way back from what was done. */
  readonly back: ToastAction;
}

const UNDO: Move = {
  method: 'history.undo',
  done: 'Undone',
  nothing: 'Nothing to undo',
  back: { label: 'Redo', key: 'history.redo', run: () => void redoLast() },
};

const REDO: Move = {
  method: 'history.redo',
  done: 'Done again',
  nothing: 'Nothing to redo',
  back: { label: 'Undo', key: 'history.undo', run: () => void undoLast() },
};

/** Undoes the last step of history and says what it was, with the way to do it again. */
export async function undoLast(): Promise<void> {
  await step(UNDO);
}

/** Does again what was undone last and says what it was, with the way to undo it. */
export async function redoLast(): Promise<void> {
  await step(REDO);
}

async function step(move: Move): Promise<void> {
  const { method, done, nothing, back } = move;
  try {
    const { label, claimIds, jobId } = await call(method, {});
    useStore.setState({ movedClaims: claimIds });
    if (jobId === null) {
      if (label === null) showToast({ message: nothing });
      else showToast({ message: `${done}: ${label}`, action: back });
      return;
    }
    // A large step is moved by a job, which says what came of it.
    whenJobEnds(jobId, (job) => {
      const message = endOf(job);
      if (message !== null) showToast({ message, action: back });
    });
  } catch (error) {
    reportError(error, () => void step(move));
  }
}
