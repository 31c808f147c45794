/** Long texts are indexed in parts, each in a short transaction of its own. */
export const longTexts = {
  name: '0090-long-texts',
  sql: `
-- Articles whose text is not wholly in the search index yet.
CREATE TABLE unindexed_text (
  seq INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
  -- The next part, counted from 1, and the byte of the text (UTF-8) that it begins with.
  part INTEGER NOT NULL CHECK (part >= 1),
  start INTEGER NOT NULL CHECK (start >= 0)
) STRICT;
`,
} as const;
