import { AppError } from '../../../shared/errors.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import { nextStep, readHistoryState } from './undo.ts';

/** A step that a job still writes under must not be moved beneath it; any other may. */
function refuseWhileWorking({ db, jobs, jobOfStep }: Context, direction: 'undo' | 'redo'): void {
  const step = nextStep(db, direction);
  const jobId = step === null ? null : jobOfStep(step);
  if (jobId === null) return;
  const what =
    jobs.get(jobId).kind === 'import' ? 'An import is running.' : 'A search for claims is running.';
  throw new AppError('conflict', `${what} Wait until it has finished, or cancel it, then undo.`);
}

export const historyHandlers = {
  'history.state': ({ db }) => readHistoryState(db),
  'history.undo': (context) => {
    refuseWhileWorking(context, 'undo');
    return context.undo();
  },
  'history.redo': (context) => {
    refuseWhileWorking(context, 'redo');
    return context.redo();
  },
} satisfies HandlersOf<'history.state' | 'history.undo' | 'history.redo'>;
