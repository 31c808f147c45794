/** Templates of citation notes that a reader wrote (docs/templates.md). */
export const noteTemplates = {
  name: '0190-note-templates',
  sql: `
CREATE TABLE note_template (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  -- In Liquid: what stands before the statements of an article, and what is written of each.
  article TEXT NOT NULL,
  statement TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
`,
} as const;
