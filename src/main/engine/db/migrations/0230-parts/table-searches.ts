const TABLES = `'evidence_table_search', 'evidence_table_left_out'`;

/** The searches that feed evidence tables, and what readers keep out of these. */
export const TABLE_SEARCHES = `
CREATE TABLE evidence_table_search (
  table_id TEXT PRIMARY KEY REFERENCES evidence_table (id) ON DELETE CASCADE,
  -- A saved search; null where a query was written for the table, or where the saved search was deleted.
  search_id TEXT REFERENCES saved_search (id) ON DELETE SET NULL,
  -- Null of a saved search.
  query TEXT CHECK (query <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_table_search_saved ON evidence_table_search (search_id);

-- Articles that do not come into a table again because its search finds them.
CREATE TABLE evidence_table_left_out (
  table_id TEXT NOT NULL REFERENCES evidence_table (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (table_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_table_left_out_article ON evidence_table_left_out (article_id);

-- History forgets what it holds of a table, or of an article, that is deleted for good.
CREATE INDEX history_change_table_search
  ON history_change (json_extract(coalesce(after, before), '$.table_id')) WHERE table_name IN (${TABLES});
CREATE INDEX history_change_left_out
  ON history_change (json_extract(coalesce(after, before), '$.article_id'))
  WHERE table_name = 'evidence_table_left_out';
`;
