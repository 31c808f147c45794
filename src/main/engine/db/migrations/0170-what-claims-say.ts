const IMAGE = 'coalesce(after, before)';

/** The id under one of these names in the image of a changed row. */
const idIn = (...names: readonly string[]): string =>
  names.length === 1
    ? `json_extract(${IMAGE}, '$.${names[0]!}')`
    : `coalesce(${names.map((name) => idIn(name)).join(', ')})`;

const KINDS = `'study_design', 'publication_status', 'setting', 'sample_size', 'species', 'finding', 'safety'`;
const DESIGNS = `'randomised_trial', 'trial', 'cohort', 'case_control', 'cross_sectional', 'case_report', 'animal_experiment',
    'in_vitro', 'model', 'field_study', 'qualitative', 'systematic_review', 'meta_analysis', 'review', 'guideline', 'other'`;
const STATUSES = `'peer_reviewed', 'preprint', 'conference', 'unpublished', 'corrected', 'retracted'`;
const SUBJECT = `subject TEXT NOT NULL CHECK (subject IN ('article', 'reported'))`;
const WORDS = `-- The words in the quotes that each field rests on, in the form of FieldWords; null for none.
  words TEXT CHECK (words IS NULL OR json_valid(words))`;
const VALUE_TABLES = `'sample_size_claim', 'species_claim', 'finding_claim', 'safety_claim',
      'study_design_claim', 'publication_status_claim', 'setting_claim'`;

/** What a direction said of the change of an outcome, and of its value: each pair stands for one direction. */
const changeOf = (direction: string): string =>
  `CASE ${direction} WHEN 'null' THEN 'no_difference' WHEN 'mixed' THEN 'mixed' ELSE 'open' END`;
const valueOf = (direction: string): string =>
  `CASE ${direction} WHEN 'positive' THEN 'better' WHEN 'negative' THEN 'worse' ELSE 'open' END`;

/** The image of a finding in history, as the new table has it; one that holds the key alone stays as it is. */
const newImage = (image: string): string => {
  const direction = `json_extract(${image}, '$.direction')`;
  return `iif(${direction} IS NULL, ${image},
    json_remove(json_set(${image}, '$.change', ${changeOf(direction)}, '$.value', ${valueOf(direction)}), '$.direction'))`;
};

/**
 * Findings say what changed and what that is worth instead of a direction, and more of their effect, each
 * with its words; articles have a design, a status and a setting; claims name who speaks.
 */
export const whatClaimsSay = {
  name: '0170-what-claims-say',
  // Quotes, links and values refer to claims.
  rebuilds: true,
  sql: `
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
INSERT INTO claim_new (seq, id, article_id, code, kind, statement, speaker, status, reader_id, rule_id,
    rule_version, confidence, created_at, updated_at, deleted_at)
  SELECT seq, id, article_id, code, kind, statement, speaker, status, reader_id, rule_id,
    rule_version, confidence, created_at, updated_at, deleted_at FROM claim;
DROP TABLE claim;
ALTER TABLE claim_new RENAME TO claim;
CREATE INDEX claim_article ON claim (article_id);
CREATE INDEX claim_deleted ON claim (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX claim_accepted ON claim (kind) WHERE status = 'accepted' AND deleted_at IS NULL;
-- Asked by no statement since duplicates are found by keys.
DROP INDEX article_title_year;

CREATE TABLE absence_new (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN (${KINDS})),
  reader_id TEXT REFERENCES reader (id),
  rule_version INTEGER,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  sentences_read INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, kind),
  CHECK (reader_id IS NOT NULL OR rule_version IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO absence_new (article_id, kind, reader_id, rule_version, confirmed, sentences_read, recorded_at)
  SELECT article_id, kind, reader_id, rule_version, confirmed, sentences_read, recorded_at FROM absence;
DROP TABLE absence;
ALTER TABLE absence_new RENAME TO absence;

CREATE TABLE finding_claim_new (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  change TEXT NOT NULL CHECK (change IN ('increase', 'decrease', 'no_difference', 'mixed', 'open')),
  value TEXT NOT NULL CHECK (value IN ('better', 'worse', 'neutral', 'open')),
  outcome TEXT,
  exposure TEXT,
  dose TEXT,
  comparator TEXT,
  effect_value TEXT,
  effect_unit TEXT,
  interval TEXT,
  p TEXT,
  ${WORDS}
) STRICT, WITHOUT ROWID;
INSERT INTO finding_claim_new (claim_id, change, value, comparator, effect_value, effect_unit)
  SELECT claim_id, ${changeOf('direction')}, ${valueOf('direction')}, comparator, effect_value, effect_unit
  FROM finding_claim;
DROP TABLE finding_claim;
ALTER TABLE finding_claim_new RENAME TO finding_claim;

CREATE TABLE study_design_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  design TEXT NOT NULL CHECK (design IN (${DESIGNS})),
  ${SUBJECT}
) STRICT, WITHOUT ROWID;
CREATE TABLE publication_status_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  status TEXT NOT NULL CHECK (status IN (${STATUSES})),
  ${SUBJECT}
) STRICT, WITHOUT ROWID;
CREATE TABLE setting_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  country TEXT,
  years TEXT,
  follow_up TEXT,
  ${WORDS}
) STRICT, WITHOUT ROWID;

-- Who made an annotation in another program, as its file says; null for the reader’s own.
ALTER TABLE annotation ADD COLUMN author TEXT CHECK (author <> '');
ALTER TABLE waiting_annotation ADD COLUMN author TEXT CHECK (author <> '');

-- Findings are searched by other words.
INSERT INTO index_rebuild (owner, last_seq)
  SELECT 'claim', 0 WHERE EXISTS (SELECT 1 FROM finding_claim)
  ON CONFLICT (owner) DO UPDATE SET last_seq = 0;

-- History brings findings back as they are kept now, and knows what changes of the new kinds are about.
UPDATE history_change SET before = ${newImage('before')}, after = ${newImage('after')}
  WHERE table_name = 'finding_claim';
DROP INDEX history_change_thing;
ALTER TABLE history_change DROP COLUMN thing_id;
-- The article, annotation, claim, evidence table, note or attachment that the changed row is part of.
ALTER TABLE history_change ADD COLUMN thing_id TEXT GENERATED ALWAYS AS (
  CASE
    WHEN table_name IN ('article', 'annotation', 'claim', 'evidence_table', 'note', 'attachment', 'waiting_annotation')
      THEN ${idIn('id')}
    WHEN table_name IN ('article_collection', 'article_tag', 'article_key', 'absence', 'suggestion_reading')
      THEN ${idIn('article_id')}
    WHEN table_name IN ('quote', 'area', 'annotation_tag', ${VALUE_TABLES})
      THEN ${idIn('claim_id', 'annotation_id')}
    WHEN table_name IN ('evidence_table_article', 'evidence_table_row') THEN ${idIn('table_id')}
    WHEN table_name IN ('claim_link', 'article_link') THEN ${idIn('from_claim_id', 'from_article_id')}
    WHEN table_name = 'external_key' THEN ${idIn('thing_id')}
  END) VIRTUAL;
CREATE INDEX history_change_thing ON history_change (thing_id) WHERE thing_id IS NOT NULL;
`,
} as const;
