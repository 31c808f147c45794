import { z } from 'zod';
import { SavedSearchId } from '../../domain/ids.ts';
import { QueryText } from '../../domain/query/query-text.ts';
import { SavedQuestion, SavedSearch, SavedSearchName } from '../../domain/saved-search.ts';
import { done, nothing } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** Searches that a reader saved, in the reader's order, and those asked last. */
export const searchesCalls = {
  'searches.list': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: z.array(SavedSearch),
  },
  /** How many articles a search finds now, counted up to a limit. */
  'searches.count': {
    at: 'engine',
    kind: 'query',
    input: z.object({ asks: SavedQuestion }),
    output: z.object({ articles: z.int(), isCapped: z.boolean() }),
  },
  'searches.save': {
    at: 'engine',
    kind: 'command',
    input: z.object({ name: SavedSearchName, asks: SavedQuestion }),
    output: z.object({ id: SavedSearchId }),
  },
  'searches.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      id: SavedSearchId,
      name: SavedSearchName.optional(),
      asks: SavedQuestion.optional(),
    }),
    output: done,
  },
  /** Puts a saved search before another, or behind all. */
  'searches.move': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: SavedSearchId, before: SavedSearchId.nullable() }),
    output: done,
  },
  'searches.remove': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: SavedSearchId }),
    output: done,
  },
  /** What was asked last in the search box, newest first. */
  'searches.recent': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: z.array(z.string()),
  },
  /** Keeps a query among the recent ones; no part of history, so that undo passes it over. */
  'searches.remember': {
    at: 'engine',
    kind: 'command',
    input: z.object({ query: QueryText }),
    output: done,
  },
  'searches.forgetRecent': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
