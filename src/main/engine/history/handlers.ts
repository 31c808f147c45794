import { AppError } from '../../../shared/errors.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import { readHistoryState } from './undo.ts';

function refuseWhileImporting({ jobs }: Context): void {
  if (jobs.isRunning('import')) {
    throw new AppError(
      'conflict',
      'An import is running. Wait until it has finished, or cancel it, then undo.',
    );
  }
}

export const historyHandlers = {
  'history.state': ({ db }) => readHistoryState(db),
  'history.undo': (context) => {
    refuseWhileImporting(context);
    return { label: context.undo() };
  },
  'history.redo': (context) => {
    refuseWhileImporting(context);
    return { label: context.redo() };
  },
} satisfies HandlersOf<'history.state' | 'history.undo' | 'history.redo'>;
