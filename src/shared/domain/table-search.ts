import { z } from 'zod';
import { ArticleId, SavedSearchId } from './ids.ts';
import { QueryText } from './query/query-text.ts';
import { SavedQuestion } from './saved-search.ts';

/** What feeds an evidence table: a search that was saved, or a query that was written for the table. */
export const TableSearch = z.discriminatedUnion('of', [
  z.object({ of: z.literal('saved'), id: SavedSearchId }),
  z.object({ of: z.literal('query'), query: QueryText }),
]);
export type TableSearch = z.infer<typeof TableSearch>;

/** What the search of a table finds now. */
export const FoundForTable = z.object({
  search: TableSearch,
  /** The name of a saved search; null of a query that was written for the table. */
  name: z.string().nullable(),
  asks: SavedQuestion,
  /** How many articles it finds that are neither in the table nor left out. */
  total: z.int(),
  /** The newest of them, as many as the table has room for; the oldest of these first. */
  fitting: z.array(ArticleId),
  /** Those that it finds and a reader left out. */
  leftOut: z.array(ArticleId),
});
export type FoundForTable = z.infer<typeof FoundForTable>;
