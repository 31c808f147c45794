/** What readers said of differences between two articles. */
export const SETTLED_DIFFERENCES = `
CREATE TABLE settled_difference (
  -- The two articles, the smaller id first: which of them stands at the left says nothing.
  one_article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  other_article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  -- Made of what the passages say, so that a difference whose passages change is another one.
  key TEXT NOT NULL CHECK (length(key) = 32),
  verdict TEXT NOT NULL CHECK (verdict IN ('settled', 'no_difference')),
  reader_id TEXT NOT NULL REFERENCES reader (id),
  settled_at INTEGER NOT NULL,
  PRIMARY KEY (one_article_id, other_article_id, key),
  CHECK (one_article_id < other_article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX settled_difference_other ON settled_difference (other_article_id);

-- History forgets what it holds of an article that is deleted for good.
CREATE INDEX history_change_settled_one
  ON history_change (json_extract(coalesce(after, before), '$.one_article_id'))
  WHERE table_name = 'settled_difference';
CREATE INDEX history_change_settled_other
  ON history_change (json_extract(coalesce(after, before), '$.other_article_id'))
  WHERE table_name = 'settled_difference';
`;
