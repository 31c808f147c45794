/** What an article holds in thousands is taken into the search index, and out of it, in the background. */
export const unindexedArticles = {
  name: '0130-unindexed-articles',
  sql: `
-- Articles that came to the trash or left it, whose annotations and claims are not all in step with
-- the search index yet.
CREATE TABLE unindexed_article (
  seq INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
  -- The numbers of the annotation and the claim up to which they are.
  last_annotation INTEGER NOT NULL DEFAULT 0 CHECK (last_annotation >= 0),
  last_claim INTEGER NOT NULL DEFAULT 0 CHECK (last_claim >= 0)
) STRICT;
`,
} as const;
