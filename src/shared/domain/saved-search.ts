import { z } from 'zod';
import { ArticleScope, ArticleSort } from './article.ts';
import { boundedText } from './bounded.ts';
import { SavedSearchId } from './ids.ts';
import { QueryText } from './query/query-text.ts';
import { ResultOrder } from './search-hit.ts';

/** A search as it is asked: in the search box, or as the filter of a list. */
export const SavedQuestion = z.discriminatedUnion('of', [
  z.object({ of: z.literal('search'), query: QueryText, order: ResultOrder }),
  z.object({
    of: z.literal('list'),
    query: QueryText,
    scope: ArticleScope,
    sort: ArticleSort,
    descending: z.boolean(),
  }),
]);
export type SavedQuestion = z.infer<typeof SavedQuestion>;

export const SavedSearchName = boundedText('The name of a search', 200).trim().min(1);

/** A tag or collection that a saved search asks for and that is not in the library any more. */
export const MissingName = z.object({
  of: z.enum(['tag', 'collection']),
  name: z.string(),
  /** The part of its query that names it, as UTF-16 offsets; null where its list is of it. */
  span: z.object({ start: z.int(), end: z.int() }).nullable(),
  /** One that is there and is nearly called so. */
  suggestion: z.string().nullable(),
});
export type MissingName = z.infer<typeof MissingName>;

export const SavedSearch = z.object({
  id: SavedSearchId,
  name: z.string(),
  asks: SavedQuestion,
  missing: z.array(MissingName),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

/** Whether two searches ask the same in the same order. */
export function isSameQuestion(one: SavedQuestion, other: SavedQuestion): boolean {
  if (one.query.trim() !== other.query.trim()) return false;
  if (one.of === 'search') return other.of === 'search' && one.order === other.order;
  return (
    other.of === 'list' &&
    one.sort === other.sort &&
    one.descending === other.descending &&
    JSON.stringify(one.scope) === JSON.stringify(other.scope)
  );
}
