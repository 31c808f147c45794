import type { HandlersOf } from '../handler-types.ts';

export const historyHandlers = {
  'history.undo': ({ moves }) => moves.move('undo'),
  'history.redo': ({ moves }) => moves.move('redo'),
} satisfies HandlersOf<'history.undo' | 'history.redo'>;
