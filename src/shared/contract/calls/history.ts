import { HistoryMove, HistoryState } from '../../domain/library.ts';
import { nothing } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** Undo and redo. */
export const historyCalls = {
  'history.state': { at: 'engine', kind: 'query', input: nothing, output: HistoryState },
  'history.undo': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: HistoryMove,
  },
  'history.redo': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: HistoryMove,
  },
} as const satisfies Record<string, MethodShape>;
