const KINDS = `'study_design', 'publication_status', 'setting', 'sample_size', 'species', 'finding', 'safety', 'attribute'`;
const IMAGE = 'coalesce(after, before)';

/** Attributes that readers define, what articles answer to them, and where they say nothing. */
export const ATTRIBUTES = `
CREATE TABLE attribute (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'yes_no', 'one_of', 'several_of')),
  -- Of a number.
  unit TEXT CHECK (unit <> ''),
  -- The allowed values in their order, as JSON; an empty list for types that are not chosen from.
  options TEXT NOT NULL CHECK (json_valid(options)),
  -- What to record.
  instruction TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX attribute_deleted ON attribute (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE attribute_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  attribute_id TEXT NOT NULL REFERENCES attribute (id) ON DELETE CASCADE,
  -- A JSON list of texts, one or more.
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  -- What the answer to a number stands for.
  number REAL
) STRICT, WITHOUT ROWID;
CREATE INDEX attribute_claim_attribute ON attribute_claim (attribute_id, number);

-- Rules look for no attribute, so that a reader has confirmed each.
CREATE TABLE attribute_absence (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  attribute_id TEXT NOT NULL REFERENCES attribute (id) ON DELETE CASCADE,
  reader_id TEXT NOT NULL REFERENCES reader (id),
  sentences_read INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, attribute_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attribute_absence_attribute ON attribute_absence (attribute_id);

-- History forgets what it holds of an attribute, or of what an article says to it, that is deleted for good.
CREATE INDEX history_change_attribute
  ON history_change (coalesce(json_extract(${IMAGE}, '$.claim_id'), json_extract(${IMAGE}, '$.attribute_id'), json_extract(${IMAGE}, '$.id')))
  WHERE table_name IN ('attribute', 'attribute_claim', 'attribute_absence');
CREATE INDEX history_change_attribute_absence ON history_change (json_extract(${IMAGE}, '$.article_id'))
  WHERE table_name = 'attribute_absence';

CREATE TABLE claim_new (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (${KINDS})),
  statement TEXT NOT NULL,
  speaker TEXT CHECK (speaker IN ('authors', 'outside_expert', 'institution', 'reporter')),
  -- As the article names who speaks.
  speaker_name TEXT CHECK (speaker_name <> ''),
  status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')),
  reader_id TEXT REFERENCES reader (id),
  rule_id TEXT,
  rule_version INTEGER,
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  -- How sure the rule is of single fields, in the form of FieldConfidence; null for none.
  field_confidence TEXT CHECK (field_confidence IS NULL OR json_valid(field_confidence)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  CHECK ((reader_id IS NULL) <> (rule_id IS NULL)),
  CHECK ((rule_id IS NULL) = (rule_version IS NULL))
) STRICT;
INSERT INTO claim_new (seq, id, article_id, code, kind, statement, speaker, speaker_name, status, reader_id,
    rule_id, rule_version, confidence, field_confidence, created_at, updated_at, deleted_at)
  SELECT seq, id, article_id, code, kind, statement, speaker, speaker_name, status, reader_id,
    rule_id, rule_version, confidence, field_confidence, created_at, updated_at, deleted_at FROM claim;
DROP TABLE claim;
ALTER TABLE claim_new RENAME TO claim;
CREATE INDEX claim_article ON claim (article_id);
CREATE INDEX claim_deleted ON claim (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX claim_accepted ON claim (kind) WHERE status = 'accepted' AND deleted_at IS NULL;
CREATE INDEX claim_rejected ON claim (article_id) WHERE status = 'rejected' AND deleted_at IS NULL;
`;
