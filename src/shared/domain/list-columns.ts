import { z } from 'zod';

/** What a list of articles can show of each beside its title. */
export const LIST_COLUMNS = [
  'source',
  'year',
  'species',
  'samples',
  'claims',
  'status',
  'annotations',
  'added',
  'type',
  'citekey',
] as const;

/** A column of the list of articles that the reader chose. */
export const ListColumn = z.object({
  id: z.enum(LIST_COLUMNS),
  /** In CSS pixels; null where the list gives it what it needs. */
  width: z.int().min(24).max(600).nullable(),
});
export type ListColumn = z.infer<typeof ListColumn>;
export type ListColumnId = ListColumn['id'];

/** The columns of a list, from left to right; each at most once. */
export const ListColumns = z
  .array(ListColumn)
  .max(LIST_COLUMNS.length)
  .refine(
    (columns) => new Set(columns.map(({ id }) => id)).size === columns.length,
    'A column can stand in the list once only.',
  );

/** The columns of a list in which nothing was chosen. */
export const DEFAULT_LIST_COLUMNS: readonly ListColumn[] = (
  ['source', 'year', 'species', 'samples', 'claims', 'status'] as const
).map((id) => ({ id, width: null }));
