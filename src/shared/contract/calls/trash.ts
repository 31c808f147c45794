import { z } from 'zod';
import { boundedList } from '../../domain/bounded.ts';
import { TrashPage, TrashPlace, TrashRef } from '../../domain/library.ts';
import { BulkAnswer } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** The most rows of the trash in one answer. */
const MOST_ROWS = 200;

/** Things in the trash that a call is about, named or all of it. */
const TrashSelection = z.discriminatedUnion('of', [
  z.object({ of: z.literal('these'), refs: boundedList('things', TrashRef, 2000).min(1) }),
  z.object({ of: z.literal('all') }),
]);
export type TrashSelection = z.infer<typeof TrashSelection>;

/** What was deleted, and can be brought back or deleted for good. */
export const trashCalls = {
  'trash.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({
      after: TrashPlace.nullable(),
      limit: z.int().min(1).max(MOST_ROWS),
    }),
    output: TrashPage,
  },
  'trash.restore': {
    at: 'engine',
    kind: 'command',
    input: z.object({ things: TrashSelection }),
    output: BulkAnswer,
  },
  /** Deletes for good; cannot be undone. Few things are gone from every file when it answers. */
  'trash.purge': {
    at: 'engine',
    kind: 'command',
    input: z.object({ things: TrashSelection }),
    output: BulkAnswer,
  },
} as const satisfies Record<string, MethodShape>;
