/** What backups are told apart by, and what shows that a row is as it was written. */
export const backups = {
  name: '0050-backups',
  sql: `
-- How many changes the library has been through. It only grows, so that of two copies the newer is known
-- without a clock.
ALTER TABLE library ADD COLUMN changes INTEGER NOT NULL DEFAULT 0 CHECK (changes >= 0);

-- Of each table: how many rows it has, and the sum of their checksums. Kept by triggers of the writing
-- connection; a row that changes without them no longer fits the sum.
CREATE TABLE row_sum (
  table_name TEXT PRIMARY KEY,
  rows INTEGER NOT NULL,
  sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which full-text indexes are being made anew, and up to which row they are done.
CREATE TABLE index_rebuild (
  owner TEXT PRIMARY KEY CHECK (owner IN ('article', 'annotation', 'claim')),
  last_seq INTEGER NOT NULL CHECK (last_seq >= 0)
) STRICT, WITHOUT ROWID;
`,
} as const;
