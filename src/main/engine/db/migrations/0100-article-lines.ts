/** What lists are made of: a line for each article, in every order that a list can have. */
export const articleLines = {
  name: '0100-article-lines',
  sql: `
-- Computed, of each article outside the trash, and brought in step with each change.
CREATE TABLE article_line (
  seq INTEGER PRIMARY KEY REFERENCES article (seq) ON DELETE CASCADE,
  title_key TEXT NOT NULL,
  source_key TEXT NOT NULL,
  -- Before all others where there is none.
  year INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  -- 0 inbox, 1 reading, 2 read.
  status INTEGER NOT NULL CHECK (status IN (0, 1, 2)),
  to_decide INTEGER NOT NULL CHECK (to_decide IN (0, 1)),
  no_claims INTEGER NOT NULL CHECK (no_claims IN (0, 1)),
  broken_quotes INTEGER NOT NULL CHECK (broken_quotes IN (0, 1)),
  -- Title, authors, outlet, citekey and year, folded.
  words TEXT NOT NULL
) STRICT;

INSERT INTO article_line (seq, title_key, source_key, year, added_at, claims, status, to_decide,
  no_claims, broken_quotes, words)
SELECT a.seq, word_key(a.title), word_key(a.source), coalesce(a.year, -99999), a.added_at,
  t.accepted + t.suggested, CASE a.status WHEN 'inbox' THEN 0 WHEN 'reading' THEN 1 ELSE 2 END,
  t.suggested > 0, t.accepted + t.suggested = 0, t.broken > 0,
  fold_words(concat_ws(' ', a.title, a.authors, a.source, a.citekey, a.year))
FROM article a JOIN article_tally t ON t.seq = a.seq;

-- Each holds all that says whether an article is in a list, so that a list is read from it alone.
CREATE INDEX article_line_title ON article_line
  (title_key, seq DESC, status, to_decide, no_claims, broken_quotes);
CREATE INDEX article_line_source ON article_line
  (source_key, seq DESC, status, to_decide, no_claims, broken_quotes);
CREATE INDEX article_line_year ON article_line
  (year, seq, status, to_decide, no_claims, broken_quotes);
CREATE INDEX article_line_added ON article_line
  (added_at, seq, status, to_decide, no_claims, broken_quotes);
CREATE INDEX article_line_claims ON article_line
  (claims, seq, status, to_decide, no_claims, broken_quotes);
CREATE INDEX article_line_status ON article_line
  (status, seq DESC, to_decide, no_claims, broken_quotes);

-- What lists were made of before.
DROP INDEX article_status;
DROP INDEX article_year;
DROP INDEX article_tally_suggested;
DROP INDEX article_tally_no_claims;
DROP INDEX article_tally_broken;
`,
} as const;
