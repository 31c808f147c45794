import { AppError } from '../../../shared/errors.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import { readHistoryState } from './undo.ts';

/** Work that is under way goes on with its step of history, which must not be undone beneath it. */
function refuseWhileWorking({ jobs }: Context): void {
  for (const [kind, what] of [
    ['import', 'An import is running.'],
    ['extraction', 'A search for claims is running.'],
  ] as const) {
    if (jobs.isRunning(kind)) {
      throw new AppError(
        'conflict',
        `${what} Wait until it has finished, or cancel it, then undo.`,
      );
    }
  }
}

export const historyHandlers = {
  'history.state': ({ db }) => readHistoryState(db),
  'history.undo': (context) => {
    refuseWhileWorking(context);
    return { label: context.undo() };
  },
  'history.redo': (context) => {
    refuseWhileWorking(context);
    return { label: context.redo() };
  },
} satisfies HandlersOf<'history.state' | 'history.undo' | 'history.redo'>;
