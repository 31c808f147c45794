/** What is deleted for good leaves no remains in the file. */
export const erasure = {
  name: '0060-erasure',
  sql: `
-- There while words of what was deleted for good may still stand in the files of the library.
CREATE TABLE erasure (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  -- How often something was deleted since the last erasure was finished.
  requests INTEGER NOT NULL,
  -- Whether free pages may hold what an earlier Collate deleted without overwriting it.
  whole INTEGER NOT NULL CHECK (whole IN (0, 1))
) STRICT;
INSERT INTO erasure (one, requests, whole) SELECT 1, 0, 1 WHERE EXISTS (SELECT 1 FROM article);
`,
} as const;
