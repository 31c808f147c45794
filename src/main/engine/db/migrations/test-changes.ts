import type { Row, Rows } from '../test-rows.ts';

/** The tables whose rows are not what they were, with all their rows afterwards; undefined for one that is gone. */
export type Changes = Readonly<Record<string, readonly Row[] | undefined>>;

/**
 * What migrations do to rows, by the name of the migration, from the rows before it. Without an entry
 * here a migration keeps every row and value, and leaves its new tables empty.
 */
export const CHANGES: Readonly<Record<string, (before: Rows) => Changes>> = {
  // An older Collate deleted without overwriting: free pages of a library in use are to be gone through.
  '0060-erasure': ({ article = [] }) => ({
    erasure: article.length > 0 ? [{ one: 1, requests: 0, whole: 1 }] : [],
  }),
};
