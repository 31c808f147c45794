import { z } from 'zod';
import { boundedList } from '../../domain/bounded.ts';
import { TrashItem, TrashRef } from '../../domain/library.ts';
import { done, nothing } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** More are deleted, or brought back, in several calls: each is one short transaction. */
export const MOST_TRASH_REFS = 500;
const trashRefs = boundedList('things', TrashRef, MOST_TRASH_REFS).min(1);

/** What was deleted, and can be brought back or deleted for good. */
export const trashCalls = {
  'trash.list': { at: 'engine', kind: 'query', input: nothing, output: z.array(TrashItem) },
  'trash.restore': {
    at: 'engine',
    kind: 'command',
    input: z.object({ refs: trashRefs }),
    output: done,
  },
  /** Deletes for good; cannot be undone. */
  'trash.purge': {
    at: 'engine',
    kind: 'command',
    input: z.object({ refs: trashRefs }),
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
