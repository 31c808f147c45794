import { UnfinishedChange } from '../../domain/unfinished-change.ts';
import { BulkAnswer, done, nothing } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** A change of many things that the end of a session broke off. */
export const bulkCalls = {
  /** Null when there is none, or while it goes on. */
  'bulk.unfinished': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: UnfinishedChange.nullable(),
  },
  'bulk.continue': { at: 'engine', kind: 'command', input: nothing, output: BulkAnswer },
  /** Lets go of it; what it has changed stays, as a step that can be undone. */
  'bulk.forget': { at: 'engine', kind: 'command', input: nothing, output: done },
} as const satisfies Record<string, MethodShape>;
