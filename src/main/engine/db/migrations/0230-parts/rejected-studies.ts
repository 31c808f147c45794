/** Pairs of articles that look as if they were about the same study, and of which a reader said that they are not. */
export const REJECTED_STUDIES = `
CREATE TABLE rejected_study (
  -- The two articles, the smaller id first: neither is the one that was asked about.
  one_article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  other_article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  reader_id TEXT NOT NULL REFERENCES reader (id),
  rejected_at INTEGER NOT NULL,
  PRIMARY KEY (one_article_id, other_article_id),
  CHECK (one_article_id < other_article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX rejected_study_other ON rejected_study (other_article_id);

-- History forgets what it holds of an article that is deleted for good.
CREATE INDEX history_change_rejected_one
  ON history_change (json_extract(coalesce(after, before), '$.one_article_id'))
  WHERE table_name = 'rejected_study';
CREATE INDEX history_change_rejected_other
  ON history_change (json_extract(coalesce(after, before), '$.other_article_id'))
  WHERE table_name = 'rejected_study';
`;
