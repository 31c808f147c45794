/** What was read for suggestions, and the search for claims that was not finished. */
export const suggestionReadings = {
  name: '0020-suggestion-readings',
  sql: `
-- With which text and rules each article was last read for suggestions: what is up to date is not read again.
CREATE TABLE suggestion_reading (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  rules TEXT NOT NULL,
  language TEXT NOT NULL,
  sentences_read INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_reading_revision ON suggestion_reading (revision_id);

-- Whether an article has claims is asked after each change, of every article.
CREATE INDEX claim_kept ON claim (article_id) WHERE status <> 'rejected' AND deleted_at IS NULL;

-- The search for claims in many articles that is under way or was broken off; at most one.
CREATE TABLE suggestion_run (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  total INTEGER NOT NULL,
  started_at INTEGER NOT NULL
) STRICT;

-- What it has still to read.
CREATE TABLE suggestion_run_article (
  position INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE
) STRICT;
`,
} as const;
