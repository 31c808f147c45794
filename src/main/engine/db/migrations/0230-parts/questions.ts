/** Questions that readers follow, and what was said of articles that looked relevant to them. */
export const QUESTIONS = `
CREATE TABLE question (
  id TEXT PRIMARY KEY,
  -- As the reader asks it.
  text TEXT NOT NULL CHECK (text <> ''),
  -- In Markdown; claims are cited by links to them (docs/links.md).
  notes TEXT NOT NULL,
  -- Its articles are those of the question.
  table_id TEXT REFERENCES evidence_table (id) ON DELETE SET NULL,
  search_id TEXT REFERENCES saved_search (id) ON DELETE SET NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX question_table ON question (table_id);
CREATE INDEX question_search ON question (search_id);
CREATE INDEX question_deleted ON question (deleted_at) WHERE deleted_at IS NOT NULL;

-- Articles that look relevant to a question, and of which a reader said that they are not.
CREATE TABLE question_set_aside (
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  reader_id TEXT NOT NULL REFERENCES reader (id),
  set_aside_at INTEGER NOT NULL,
  PRIMARY KEY (question_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX question_set_aside_article ON question_set_aside (article_id);

-- When a question was last left, and what was known then, to tell what changed since. No part of history.
CREATE TABLE question_visit (
  question_id TEXT PRIMARY KEY REFERENCES question (id) ON DELETE CASCADE,
  left_at INTEGER NOT NULL,
  -- The last change of history.
  change_seq INTEGER NOT NULL,
  -- The quotes of its articles that did not stand as they were marked, as a JSON list of their ids.
  unproved TEXT NOT NULL CHECK (json_valid(unproved))
) STRICT, WITHOUT ROWID;

-- History forgets what it holds of a question, or of an article, that is deleted for good.
CREATE INDEX history_change_question
  ON history_change (coalesce(json_extract(coalesce(after, before), '$.question_id'), json_extract(coalesce(after, before), '$.id')))
  WHERE table_name IN ('question', 'question_set_aside');
CREATE INDEX history_change_set_aside
  ON history_change (json_extract(coalesce(after, before), '$.article_id'))
  WHERE table_name = 'question_set_aside';
`;
