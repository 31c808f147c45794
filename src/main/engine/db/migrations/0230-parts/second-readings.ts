const READING = `'second_reading', 'second_reading_article', 'second_reading_claim', 'second_reading_absence', 'settled_reading'`;

/**
 * Second readings of the articles of a question. While one goes on, what was read first is laid aside: its
 * claims are deleted as far as every other table is concerned, and are not in the trash either.
 */
export const SECOND_READINGS = `
CREATE TABLE second_reading (
  id TEXT PRIMARY KEY,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  reader_id TEXT NOT NULL REFERENCES reader (id),
  began_at INTEGER NOT NULL,
  -- Null while it goes on.
  ended_at INTEGER,
  -- 0 until all of one that comes out of an archive is written; nobody is shown it before.
  is_whole INTEGER NOT NULL DEFAULT 1 CHECK (is_whole IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX second_reading_question ON second_reading (question_id, began_at);

-- The articles that are read again: those that the table had when it began.
CREATE TABLE second_reading_article (
  reading_id TEXT NOT NULL REFERENCES second_reading (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (reading_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX second_reading_article_question ON second_reading_article (question_id);
CREATE INDEX second_reading_article_article ON second_reading_article (article_id);

-- The claims of both readings.
CREATE TABLE second_reading_claim (
  claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  reading_id TEXT NOT NULL REFERENCES second_reading (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part IN ('first', 'second')),
  is_aside INTEGER NOT NULL CHECK (is_aside IN (0, 1)),
  PRIMARY KEY (claim_id, reading_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX second_reading_claim_reading ON second_reading_claim (reading_id, part);
CREATE INDEX second_reading_claim_question ON second_reading_claim (question_id);

-- What the readings recorded as stated nowhere, each while the other stands in the library.
CREATE TABLE second_reading_absence (
  reading_id TEXT NOT NULL REFERENCES second_reading (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  -- Of claims, or the id of an attribute that a reader defined.
  kind TEXT NOT NULL CHECK (kind <> ''),
  part TEXT NOT NULL CHECK (part IN ('first', 'second')),
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  reader_id TEXT REFERENCES reader (id),
  rule_version INTEGER,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  sentences_read INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (reading_id, article_id, kind, part)
) STRICT, WITHOUT ROWID;
-- Those of an attribute that is to be deleted.
CREATE INDEX second_reading_absence_kind ON second_reading_absence (kind);
CREATE INDEX second_reading_absence_article ON second_reading_absence (article_id);
CREATE INDEX second_reading_absence_question ON second_reading_absence (question_id);

-- What was said of a cell in which the readings differ.
CREATE TABLE settled_reading (
  reading_id TEXT NOT NULL REFERENCES second_reading (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  attribute TEXT NOT NULL CHECK (attribute <> ''),
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('first', 'second', 'anew', 'open')),
  reader_id TEXT NOT NULL REFERENCES reader (id),
  settled_at INTEGER NOT NULL,
  PRIMARY KEY (reading_id, article_id, attribute)
) STRICT, WITHOUT ROWID;
CREATE INDEX settled_reading_article ON settled_reading (article_id);
CREATE INDEX settled_reading_question ON settled_reading (question_id);

-- History forgets what it holds of a question, a claim or an article that is deleted for good.
CREATE INDEX history_change_reading
  ON history_change (json_extract(coalesce(after, before), '$.question_id')) WHERE table_name IN (${READING});
CREATE INDEX history_change_read
  ON history_change (coalesce(json_extract(coalesce(after, before), '$.claim_id'), json_extract(coalesce(after, before), '$.article_id')))
  WHERE table_name IN (${READING});
`;
