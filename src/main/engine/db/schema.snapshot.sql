CREATE TABLE "absence" (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('study_design', 'publication_status', 'setting', 'sample_size', 'species', 'finding', 'safety')),
  reader_id TEXT REFERENCES reader (id),
  rule_version INTEGER,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  sentences_read INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, kind),
  CHECK (reader_id IS NOT NULL OR rule_version IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX absence_kind ON absence (kind, confirmed, article_id);

CREATE TRIGGER annotation_external AFTER DELETE ON annotation
WHEN NOT EXISTS (SELECT 1 FROM waiting_annotation WHERE id = OLD.id) BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;

CREATE TABLE annotation (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  color TEXT NOT NULL CHECK (color IN ('yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'gray')),
  comment TEXT NOT NULL,
  reader_id TEXT NOT NULL REFERENCES reader (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
, style TEXT CHECK (style IN ('underline')), author TEXT CHECK (author <> '')) STRICT;

CREATE INDEX annotation_article ON annotation (article_id);

CREATE INDEX annotation_color ON annotation (color, article_id);

CREATE INDEX annotation_deleted ON annotation (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE VIRTUAL TABLE annotation_fts USING fts5(
  exact, comment, tags,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE annotation_tag (
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  tag TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (annotation_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE area (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_id TEXT REFERENCES claim (id) ON DELETE CASCADE,
  annotation_id TEXT REFERENCES annotation (id) ON DELETE CASCADE,
  -- The PDF that it is in, by what it holds.
  file_sha256 TEXT NOT NULL,
  page INTEGER NOT NULL CHECK (page >= 1),
  label TEXT,
  -- In points from the top left of the page as it is seen.
  x0 REAL NOT NULL,
  y0 REAL NOT NULL,
  x1 REAL NOT NULL CHECK (x1 > x0),
  y1 REAL NOT NULL CHECK (y1 > y0),
  -- The picture, a PNG in the folder of attachments.
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  created_at INTEGER NOT NULL,
  CHECK ((claim_id IS NULL) <> (annotation_id IS NULL))
) STRICT;

CREATE UNIQUE INDEX area_annotation ON area (annotation_id) WHERE annotation_id IS NOT NULL;

CREATE INDEX area_claim ON area (claim_id) WHERE claim_id IS NOT NULL;

CREATE INDEX area_sha256 ON area (sha256);

CREATE TRIGGER article_external AFTER DELETE ON article BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;

CREATE TRIGGER article_revised AFTER UPDATE OF current_revision_id ON article
WHEN NEW.current_revision_id IS NOT OLD.current_revision_id
BEGIN
  DELETE FROM quote_check WHERE quote_id IN (
    SELECT q.id FROM claim c JOIN quote q ON q.claim_id = c.id WHERE c.article_id = NEW.id
    UNION ALL
    SELECT q.id FROM annotation n JOIN quote q ON q.annotation_id = n.id WHERE n.article_id = NEW.id);
END;

CREATE TABLE article (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  csl TEXT NOT NULL CHECK (json_valid(csl)),
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  source TEXT NOT NULL,
  year INTEGER,
  doi TEXT,
  citekey TEXT NOT NULL COLLATE NOCASE,
  status TEXT NOT NULL CHECK (status IN ('inbox', 'reading', 'read')),
  origin_name TEXT,
  current_revision_id TEXT,
  added_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE UNIQUE INDEX article_citekey ON article (citekey);

CREATE INDEX article_deleted ON article (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX article_doi ON article (doi) WHERE doi IS NOT NULL;

CREATE INDEX article_isbn ON article (replace(csl ->> '$.ISBN', '-', '')) WHERE csl ->> '$.ISBN' IS NOT NULL;

CREATE INDEX article_language ON article (csl ->> '$.language') WHERE csl ->> '$.language' IS NOT NULL;

CREATE INDEX article_noticed ON article (seq)
  WHERE (csl ->> '$.custom.notices' IS NOT NULL OR csl ->> '$."updated-by"' IS NOT NULL
    OR instr(lower(title), 'retracted') > 0 OR instr(lower(title), 'withdrawn') > 0);

CREATE INDEX article_pmid ON article (csl ->> '$.PMID') WHERE csl ->> '$.PMID' IS NOT NULL;

CREATE INDEX article_type ON article (type);

CREATE TABLE article_collection (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, collection_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_collection_collection ON article_collection (collection_id);

CREATE VIRTUAL TABLE article_fts USING fts5(
  title, authors, text,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE article_key (
  key TEXT PRIMARY KEY COLLATE NOCASE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX article_key_article ON article_key (article_id);

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
, no_text INTEGER NOT NULL DEFAULT 0 CHECK (no_text IN (0, 1)), silent_species INTEGER NOT NULL DEFAULT 3
  CHECK (silent_species BETWEEN 0 AND 3), silent_sample_size INTEGER NOT NULL DEFAULT 3
  CHECK (silent_sample_size BETWEEN 0 AND 3), silent_safety INTEGER NOT NULL DEFAULT 3
  CHECK (silent_safety BETWEEN 0 AND 3), silent_finding INTEGER NOT NULL DEFAULT 3
  CHECK (silent_finding BETWEEN 0 AND 3), silent_study_design INTEGER NOT NULL DEFAULT 3
  CHECK (silent_study_design BETWEEN 0 AND 3)) STRICT;

CREATE INDEX article_line_added ON article_line (added_at, seq, status, to_decide, no_claims, broken_quotes, no_text);

CREATE INDEX article_line_claims ON article_line (claims, seq, status, to_decide, no_claims, broken_quotes, no_text);

CREATE INDEX article_line_silent_finding ON article_line (silent_finding, seq DESC);

CREATE INDEX article_line_silent_safety ON article_line (silent_safety, seq DESC);

CREATE INDEX article_line_silent_sample_size ON article_line (silent_sample_size, seq DESC);

CREATE INDEX article_line_silent_species ON article_line (silent_species, seq DESC);

CREATE INDEX article_line_silent_study_design ON article_line (silent_study_design, seq DESC);

CREATE INDEX article_line_source ON article_line (source_key, seq DESC, status, to_decide, no_claims, broken_quotes, no_text);

CREATE INDEX article_line_status ON article_line (status, seq DESC, to_decide, no_claims, broken_quotes, no_text);

CREATE INDEX article_line_title ON article_line (title_key, seq DESC, status, to_decide, no_claims, broken_quotes, no_text);

CREATE INDEX article_line_year ON article_line (year, seq, status, to_decide, no_claims, broken_quotes, no_text);

CREATE TABLE "article_link" (
  id TEXT PRIMARY KEY,
  from_article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  to_article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('reports_on', 'same_cohort', 'related')),
  created_at INTEGER NOT NULL,
  UNIQUE (from_article_id, to_article_id, relation),
  CHECK (from_article_id <> to_article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_link_to ON article_link (to_article_id);

CREATE TABLE article_tag (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  tag TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (article_id, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_tag_tag ON article_tag (tag);

CREATE TRIGGER article_tally_added AFTER INSERT ON article_tally BEGIN
  UPDATE library_tally SET
    inbox = inbox + (NEW.status = 'inbox'),
    reading = reading + (NEW.status = 'reading'),
    read = read + (NEW.status = 'read'),
    to_decide_articles = to_decide_articles + (NEW.suggested > 0),
    no_claims_articles = no_claims_articles + (NEW.accepted + NEW.suggested = 0),
    broken_articles = broken_articles + (NEW.broken > 0),
    accepted = accepted + NEW.accepted,
    suggested = suggested + NEW.suggested,
    annotations = annotations + NEW.annotations,
    verified = verified + NEW.verified,
    moved = moved + NEW.moved,
    broken = broken + NEW.broken;
END;

CREATE TRIGGER article_tally_removed AFTER DELETE ON article_tally BEGIN
  UPDATE library_tally SET
    inbox = inbox - (OLD.status = 'inbox'),
    reading = reading - (OLD.status = 'reading'),
    read = read - (OLD.status = 'read'),
    to_decide_articles = to_decide_articles - (OLD.suggested > 0),
    no_claims_articles = no_claims_articles - (OLD.accepted + OLD.suggested = 0),
    broken_articles = broken_articles - (OLD.broken > 0),
    accepted = accepted - OLD.accepted,
    suggested = suggested - OLD.suggested,
    annotations = annotations - OLD.annotations,
    verified = verified - OLD.verified,
    moved = moved - OLD.moved,
    broken = broken - OLD.broken;
END;

CREATE TRIGGER article_tally_textless_added AFTER INSERT ON article_tally WHEN NEW.no_text BEGIN
  UPDATE library_tally SET no_text_articles = no_text_articles + 1;
END;

CREATE TRIGGER article_tally_textless_removed AFTER DELETE ON article_tally WHEN OLD.no_text BEGIN
  UPDATE library_tally SET no_text_articles = no_text_articles - 1;
END;

CREATE TABLE article_tally (
  seq INTEGER PRIMARY KEY REFERENCES article (seq) ON DELETE CASCADE,
  status TEXT NOT NULL,
  accepted INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  annotations INTEGER NOT NULL,
  -- Quotes of claims that are not rejected and of annotations, by state.
  verified INTEGER NOT NULL,
  moved INTEGER NOT NULL,
  broken INTEGER NOT NULL
, no_text INTEGER NOT NULL DEFAULT 0 CHECK (no_text IN (0, 1))) STRICT;

CREATE TRIGGER attachment_external AFTER DELETE ON attachment BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;

CREATE TABLE attachment (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  -- Empty where there is none, as is the type that is not known.
  title TEXT NOT NULL DEFAULT '',
  content_type TEXT NOT NULL DEFAULT '',
  size INTEGER NOT NULL CHECK (size >= 0),
  url TEXT,
  added_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE INDEX attachment_article ON attachment (article_id);

CREATE INDEX attachment_deleted ON attachment (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX attachment_sha256 ON attachment (sha256);

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

CREATE TABLE attribute_absence (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  attribute_id TEXT NOT NULL REFERENCES attribute (id) ON DELETE CASCADE,
  reader_id TEXT NOT NULL REFERENCES reader (id),
  sentences_read INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, attribute_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX attribute_absence_attribute ON attribute_absence (attribute_id);

CREATE TABLE attribute_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  attribute_id TEXT NOT NULL REFERENCES attribute (id) ON DELETE CASCADE,
  -- A JSON list of texts, one or more.
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  -- What the answer to a number stands for.
  number REAL
) STRICT, WITHOUT ROWID;

CREATE INDEX attribute_claim_attribute ON attribute_claim (attribute_id, number);

CREATE TABLE bulk_change (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  kind TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  total INTEGER NOT NULL,
  -- The step of history that it writes under; null before its first page.
  step_seq INTEGER,
  started_at INTEGER NOT NULL
) STRICT;

CREATE TABLE "bulk_target" (
  position INTEGER PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('article', 'annotation', 'claim', 'table', 'note', 'attachment', 'question', 'attribute')),
  id TEXT NOT NULL
) STRICT;

CREATE TABLE citation_locale (
  tag TEXT PRIMARY KEY CHECK (tag <> ''),
  xml TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE citation_style (
  -- The address by which the style names itself.
  id TEXT PRIMARY KEY CHECK (id <> ''),
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('in-text', 'note')),
  -- How it cites, as its file says: author-date, numeric, note.
  format TEXT,
  -- The style that does its work, which may come with Collate; NULL for one that stands on its own.
  parent_id TEXT,
  -- Its own language (BCP 47).
  locale TEXT,
  -- A citation that it wrote when it was added, as JSON.
  sample TEXT NOT NULL,
  -- The file as it was added, and its SHA-256.
  xml TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

CREATE INDEX citation_style_parent ON citation_style (parent_id);

CREATE TABLE "claim" (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('study_design', 'publication_status', 'setting', 'sample_size', 'species', 'finding', 'safety', 'attribute')),
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

CREATE INDEX claim_accepted ON claim (kind) WHERE status = 'accepted' AND deleted_at IS NULL;

CREATE INDEX claim_article ON claim (article_id);

CREATE INDEX claim_deleted ON claim (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX claim_rejected ON claim (article_id) WHERE status = 'rejected' AND deleted_at IS NULL;

CREATE VIRTUAL TABLE claim_fts USING fts5(
  quotes, statement, facts,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE claim_line (
  seq INTEGER PRIMARY KEY REFERENCES claim (seq) ON DELETE CASCADE,
  -- The number of its article.
  article INTEGER NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  speaker TEXT,
  rule_id TEXT,
  unproved INTEGER NOT NULL CHECK (unproved IN (0, 1)),
  -- Of what is studied or comes from it, 0 where it has no id; what is only mentioned has none.
  taxon INTEGER,
  size INTEGER,
  unit_kind TEXT,
  category TEXT,
  hedged INTEGER,
  change TEXT,
  value TEXT,
  design TEXT
) STRICT;

CREATE INDEX claim_line_article ON claim_line (article, kind);

CREATE INDEX claim_line_category ON claim_line (category, hedged, article) WHERE category IS NOT NULL;

CREATE INDEX claim_line_change ON claim_line (change, article) WHERE change IS NOT NULL;

CREATE INDEX claim_line_design ON claim_line (design, article) WHERE design IS NOT NULL;

CREATE INDEX claim_line_kind ON claim_line (kind, article);

CREATE INDEX claim_line_rule ON claim_line (rule_id, article) WHERE rule_id IS NOT NULL;

CREATE INDEX claim_line_size ON claim_line (size, unit_kind, article) WHERE size IS NOT NULL;

CREATE INDEX claim_line_speaker ON claim_line (speaker, article) WHERE speaker IS NOT NULL;

CREATE INDEX claim_line_status ON claim_line (status, article);

CREATE INDEX claim_line_taxon ON claim_line (taxon, article) WHERE taxon IS NOT NULL;

CREATE INDEX claim_line_unit ON claim_line (unit_kind, size, article) WHERE size IS NOT NULL;

CREATE INDEX claim_line_unproved ON claim_line (article) WHERE unproved = 1;

CREATE INDEX claim_line_value ON claim_line (value, article) WHERE value IS NOT NULL;

CREATE TABLE claim_link (
  id TEXT PRIMARY KEY,
  from_claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  to_claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('supports', 'contradicts', 'qualifies')),
  created_at INTEGER NOT NULL,
  UNIQUE (from_claim_id, to_claim_id, relation),
  CHECK (from_claim_id <> to_claim_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_link_to ON claim_link (to_claim_id);

CREATE TRIGGER collection_external AFTER DELETE ON collection BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;

CREATE TABLE collection (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  parent_id TEXT REFERENCES collection (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX collection_parent ON collection (parent_id);

CREATE TABLE erasure (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  -- How often something was deleted since the last erasure was finished.
  requests INTEGER NOT NULL,
  -- Whether free pages may hold what an earlier Collate deleted without overwriting it.
  whole INTEGER NOT NULL CHECK (whole IN (0, 1))
) STRICT;

CREATE TABLE evidence_table (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_table_article (
  table_id TEXT NOT NULL REFERENCES evidence_table (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (table_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_table_article_article ON evidence_table_article (article_id);

CREATE TABLE evidence_table_left_out (
  table_id TEXT NOT NULL REFERENCES evidence_table (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (table_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_table_left_out_article ON evidence_table_left_out (article_id);

CREATE TABLE evidence_table_row (
  table_id TEXT NOT NULL REFERENCES evidence_table (id) ON DELETE CASCADE,
  row TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (table_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_table_search (
  table_id TEXT PRIMARY KEY REFERENCES evidence_table (id) ON DELETE CASCADE,
  -- A saved search; null where a query was written for the table, or where the saved search was deleted.
  search_id TEXT REFERENCES saved_search (id) ON DELETE SET NULL,
  -- Null of a saved search.
  query TEXT CHECK (query <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_table_search_saved ON evidence_table_search (search_id);

CREATE TABLE external_key (
  system TEXT NOT NULL,
  -- Empty for the reader’s own, else the number of the group.
  library TEXT NOT NULL,
  key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('item', 'note', 'attachment', 'annotation', 'collection')),
  -- The article, note, attachment, annotation, waiting annotation or collection.
  thing_id TEXT NOT NULL, seen TEXT CHECK (seen IS NULL OR json_valid(seen)),
  PRIMARY KEY (system, library, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX external_key_thing ON external_key (thing_id);

CREATE TABLE "finding_claim" (
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
  -- The words in the quotes that each field rests on, in the form of FieldWords; null for none.
  words TEXT CHECK (words IS NULL OR json_valid(words))
) STRICT, WITHOUT ROWID;

CREATE TABLE history_change (
  seq INTEGER PRIMARY KEY,
  step_seq INTEGER NOT NULL REFERENCES history_step (seq) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after))
, other_id TEXT GENERATED ALWAYS AS (
  CASE
    WHEN table_name IN ('annotation', 'claim', 'evidence_table_article', 'note', 'attachment', 'waiting_annotation')
      THEN json_extract(coalesce(after, before), '$.article_id')
    WHEN table_name IN ('claim_link', 'article_link') THEN coalesce(json_extract(coalesce(after, before), '$.to_claim_id'), json_extract(coalesce(after, before), '$.to_article_id'))
  END) VIRTUAL, thing_id TEXT GENERATED ALWAYS AS (
  CASE
    WHEN table_name IN ('article', 'annotation', 'claim', 'evidence_table', 'note', 'attachment', 'waiting_annotation')
      THEN json_extract(coalesce(after, before), '$.id')
    WHEN table_name IN ('article_collection', 'article_tag', 'article_key', 'absence', 'suggestion_reading')
      THEN json_extract(coalesce(after, before), '$.article_id')
    WHEN table_name IN ('quote', 'area', 'annotation_tag', 'sample_size_claim', 'species_claim', 'finding_claim', 'safety_claim',
      'study_design_claim', 'publication_status_claim', 'setting_claim')
      THEN coalesce(json_extract(coalesce(after, before), '$.claim_id'), json_extract(coalesce(after, before), '$.annotation_id'))
    WHEN table_name IN ('evidence_table_article', 'evidence_table_row') THEN json_extract(coalesce(after, before), '$.table_id')
    WHEN table_name IN ('claim_link', 'article_link') THEN coalesce(json_extract(coalesce(after, before), '$.from_claim_id'), json_extract(coalesce(after, before), '$.from_article_id'))
    WHEN table_name = 'external_key' THEN json_extract(coalesce(after, before), '$.thing_id')
  END) VIRTUAL) STRICT;

CREATE INDEX history_change_attribute
  ON history_change (coalesce(json_extract(coalesce(after, before), '$.claim_id'), json_extract(coalesce(after, before), '$.attribute_id'), json_extract(coalesce(after, before), '$.id')))
  WHERE table_name IN ('attribute', 'attribute_claim', 'attribute_absence');

CREATE INDEX history_change_attribute_absence ON history_change (json_extract(coalesce(after, before), '$.article_id'))
  WHERE table_name = 'attribute_absence';

CREATE INDEX history_change_file ON history_change (json_extract(coalesce(after, before), '$.sha256'))
  WHERE table_name IN ('attachment', 'area');

CREATE INDEX history_change_left_out
  ON history_change (json_extract(coalesce(after, before), '$.article_id'))
  WHERE table_name = 'evidence_table_left_out';

CREATE INDEX history_change_other ON history_change (other_id) WHERE other_id IS NOT NULL;

CREATE INDEX history_change_question
  ON history_change (coalesce(json_extract(coalesce(after, before), '$.question_id'), json_extract(coalesce(after, before), '$.id')))
  WHERE table_name IN ('question', 'question_set_aside');

CREATE INDEX history_change_read
  ON history_change (coalesce(json_extract(coalesce(after, before), '$.claim_id'), json_extract(coalesce(after, before), '$.article_id')))
  WHERE table_name IN ('second_reading', 'second_reading_article', 'second_reading_claim', 'second_reading_absence', 'settled_reading');

CREATE INDEX history_change_reading
  ON history_change (json_extract(coalesce(after, before), '$.question_id')) WHERE table_name IN ('second_reading', 'second_reading_article', 'second_reading_claim', 'second_reading_absence', 'settled_reading');

CREATE INDEX history_change_rejected_one
  ON history_change (json_extract(coalesce(after, before), '$.one_article_id'))
  WHERE table_name = 'rejected_study';

CREATE INDEX history_change_rejected_other
  ON history_change (json_extract(coalesce(after, before), '$.other_article_id'))
  WHERE table_name = 'rejected_study';

CREATE INDEX history_change_set_aside
  ON history_change (json_extract(coalesce(after, before), '$.article_id'))
  WHERE table_name = 'question_set_aside';

CREATE INDEX history_change_settled_one
  ON history_change (json_extract(coalesce(after, before), '$.one_article_id'))
  WHERE table_name = 'settled_difference';

CREATE INDEX history_change_settled_other
  ON history_change (json_extract(coalesce(after, before), '$.other_article_id'))
  WHERE table_name = 'settled_difference';

CREATE INDEX history_change_step ON history_change (step_seq, seq);

CREATE INDEX history_change_table_search
  ON history_change (json_extract(coalesce(after, before), '$.table_id')) WHERE table_name IN ('evidence_table_search', 'evidence_table_left_out');

CREATE INDEX history_change_thing ON history_change (thing_id) WHERE thing_id IS NOT NULL;

CREATE TABLE history_move (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  step_seq INTEGER NOT NULL REFERENCES history_step (seq) ON DELETE CASCADE,
  direction TEXT NOT NULL CHECK (direction IN ('undo', 'redo')),
  -- The change that was moved last, or a number between it and the next.
  change_seq INTEGER NOT NULL
) STRICT;

CREATE INDEX history_move_step ON history_move (step_seq);

CREATE TABLE history_recording (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  step_seq INTEGER NOT NULL REFERENCES history_step (seq)
) STRICT;

CREATE TABLE history_step (
  seq INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  reader_id TEXT REFERENCES reader (id),
  made_at INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
, size INTEGER NOT NULL DEFAULT 0 CHECK (size >= 0), is_dropped INTEGER NOT NULL DEFAULT 0 CHECK (is_dropped IN (0, 1))) STRICT;

CREATE INDEX history_step_dropped ON history_step (seq) WHERE is_dropped = 1;

CREATE INDEX history_step_undone ON history_step (undone);

CREATE TABLE "index_rebuild" (
  owner TEXT PRIMARY KEY CHECK (owner IN ('article', 'annotation', 'claim', 'note')),
  last_seq INTEGER NOT NULL CHECK (last_seq >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE library (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_at INTEGER NOT NULL
, changes INTEGER NOT NULL DEFAULT 0 CHECK (changes >= 0)) STRICT;

CREATE TABLE library_tally (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  inbox INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  read INTEGER NOT NULL,
  to_decide_articles INTEGER NOT NULL,
  no_claims_articles INTEGER NOT NULL,
  broken_articles INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  annotations INTEGER NOT NULL,
  verified INTEGER NOT NULL,
  moved INTEGER NOT NULL,
  broken INTEGER NOT NULL
, no_text_articles INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TRIGGER note_external AFTER DELETE ON note BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;

CREATE TABLE note (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE INDEX note_article ON note (article_id);

CREATE INDEX note_deleted ON note (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE VIRTUAL TABLE note_fts USING fts5(
  text,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE note_template (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  -- In Liquid: what stands before the statements of an article, and what is written of each.
  article TEXT NOT NULL,
  statement TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE pdf_page (
  id INTEGER PRIMARY KEY,
  reading_seq INTEGER NOT NULL REFERENCES pdf_reading (seq) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  -- What is printed on it as its number, where that is known.
  label TEXT,
  -- In points, as it is seen.
  width REAL NOT NULL,
  height REAL NOT NULL,
  has_text INTEGER NOT NULL CHECK (has_text IN (0, 1)),
  -- Where its first word begins in the text, and its last one ends; null where it has none.
  start INTEGER,
  end INTEGER,
  -- Where its words stand, in the form of word-map-bytes.ts.
  words BLOB NOT NULL,
  UNIQUE (reading_seq, number)
) STRICT;

CREATE TABLE pdf_reading (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  -- The file, by what it holds.
  sha256 TEXT NOT NULL,
  -- The text that was made of it; null where it has none, or none that was taken.
  revision_id TEXT UNIQUE REFERENCES revision (id) ON DELETE CASCADE,
  -- Of Collate’s reader of PDFs.
  version INTEGER NOT NULL,
  condition TEXT NOT NULL CHECK (condition IN ('text', 'poor_ocr', 'no_text', 'garbled', 'locked', 'broken')),
  -- Sentences about what could not be read, an array of strings.
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  -- How many marks of other readers the file carries.
  marks INTEGER NOT NULL CHECK (marks >= 0),
  created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX pdf_reading_article ON pdf_reading (article_id, sha256);

CREATE TABLE pdf_run (
  reading_seq INTEGER NOT NULL REFERENCES pdf_reading (seq) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  number INTEGER NOT NULL CHECK (number >= 1),
  PRIMARY KEY (reading_seq, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE publication_status_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  status TEXT NOT NULL CHECK (status IN ('peer_reviewed', 'preprint', 'conference', 'unpublished', 'corrected', 'retracted')),
  subject TEXT NOT NULL CHECK (subject IN ('article', 'reported'))
) STRICT, WITHOUT ROWID;

CREATE TABLE "purge_queue" (
  position INTEGER PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('article', 'annotation', 'claim', 'table', 'note', 'attachment', 'question', 'attribute')),
  id TEXT NOT NULL UNIQUE,
  -- Whether some of it is gone.
  is_begun INTEGER NOT NULL DEFAULT 0 CHECK (is_begun IN (0, 1))
) STRICT;

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

CREATE INDEX question_deleted ON question (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX question_search ON question (search_id);

CREATE INDEX question_table ON question (table_id);

CREATE TABLE question_set_aside (
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  reader_id TEXT NOT NULL REFERENCES reader (id),
  set_aside_at INTEGER NOT NULL,
  PRIMARY KEY (question_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX question_set_aside_article ON question_set_aside (article_id);

CREATE TABLE question_visit (
  question_id TEXT PRIMARY KEY REFERENCES question (id) ON DELETE CASCADE,
  left_at INTEGER NOT NULL,
  -- The last change of history.
  change_seq INTEGER NOT NULL,
  -- The quotes of its articles that did not stand as they were marked, as a JSON list of their ids.
  unproved TEXT NOT NULL CHECK (json_valid(unproved))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER quote_changed AFTER UPDATE OF revision_id, start, end, exact, prefix, suffix ON quote
BEGIN
  DELETE FROM quote_check WHERE quote_id = NEW.id;
END;

CREATE TABLE quote (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_id TEXT REFERENCES claim (id) ON DELETE CASCADE,
  annotation_id TEXT REFERENCES annotation (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end > start),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  CHECK ((claim_id IS NULL) <> (annotation_id IS NULL))
) STRICT;

CREATE UNIQUE INDEX quote_annotation ON quote (annotation_id) WHERE annotation_id IS NOT NULL;

CREATE INDEX quote_claim ON quote (claim_id) WHERE claim_id IS NOT NULL;

CREATE INDEX quote_revision ON quote (revision_id);

CREATE TABLE "quote_check" (
  quote_id TEXT PRIMARY KEY REFERENCES quote (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('verified', 'moved', 'broken')),
  start INTEGER,
  end INTEGER
, score REAL CHECK (score > 0 AND score <= 1)) STRICT, WITHOUT ROWID;

CREATE INDEX quote_check_state ON quote_check (state) WHERE state <> 'verified';

CREATE TABLE quote_lookup (
  seq INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
  -- Whether all its quotes are to be looked up, or those that have no check.
  whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1))
) STRICT;

CREATE TABLE reader (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE recent_search (
  id INTEGER PRIMARY KEY,
  query TEXT NOT NULL UNIQUE,
  asked_at INTEGER NOT NULL
) STRICT;

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

CREATE TABLE revision (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  text TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  length INTEGER NOT NULL,
  sentence_count INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (article_id, number)
) STRICT;

CREATE INDEX revision_sha256 ON revision (sha256);

CREATE TABLE revision_parts (
  revision_id TEXT PRIMARY KEY REFERENCES revision (id) ON DELETE CASCADE,
  parts BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE row_sum (
  table_name TEXT PRIMARY KEY,
  rows INTEGER NOT NULL,
  sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rules_said (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  -- Their versions, as suggestion_reading has them.
  rules TEXT NOT NULL CHECK (rules <> ''),
  -- What the text was taken for (BCP 47); the rules speak only for English.
  language TEXT NOT NULL,
  -- A JSON list of the values and the words of the text that prove each.
  said TEXT NOT NULL CHECK (json_valid(said))
) STRICT;

CREATE INDEX rules_said_revision ON rules_said (revision_id);

CREATE TABLE safety_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  category TEXT NOT NULL CHECK (category IN ('caveat', 'adverse_event', 'reassuring', 'regulatory', 'translation')),
  hedged INTEGER NOT NULL CHECK (hedged IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE sample_size_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  count INTEGER NOT NULL CHECK (count >= 0),
  unit TEXT NOT NULL,
  unit_kind TEXT NOT NULL CHECK (unit_kind IN ('participants', 'animals', 'embryos_gametes', 'births', 'cells_samples', 'studies', 'other')),
  role TEXT NOT NULL CHECK (role IN ('enrolled', 'analysed', 'outcome', 'group', 'unspecified')),
  qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'at_least', 'at_most'))
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  -- From 0, in the order in which they are listed.
  position INTEGER NOT NULL CHECK (position >= 0),
  -- Asked in the search box, or as the filter of a list.
  place TEXT NOT NULL CHECK (place IN ('search', 'list')),
  query TEXT NOT NULL,
  -- Of a list: which one, as JSON, and the name that its collection had; null in the search box.
  scope TEXT CHECK (scope IS NULL OR json_valid(scope)),
  scope_name TEXT,
  -- What the results or the list are ordered by.
  sort TEXT NOT NULL,
  descending INTEGER NOT NULL CHECK (descending IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((place = 'list') = (scope IS NOT NULL))
) STRICT;

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

CREATE INDEX second_reading_absence_article ON second_reading_absence (article_id);

CREATE INDEX second_reading_absence_kind ON second_reading_absence (kind);

CREATE INDEX second_reading_absence_question ON second_reading_absence (question_id);

CREATE TABLE second_reading_article (
  reading_id TEXT NOT NULL REFERENCES second_reading (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (reading_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX second_reading_article_article ON second_reading_article (article_id);

CREATE INDEX second_reading_article_question ON second_reading_article (question_id);

CREATE TABLE second_reading_claim (
  claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  reading_id TEXT NOT NULL REFERENCES second_reading (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part IN ('first', 'second')),
  is_aside INTEGER NOT NULL CHECK (is_aside IN (0, 1)),
  PRIMARY KEY (claim_id, reading_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX second_reading_claim_question ON second_reading_claim (question_id);

CREATE INDEX second_reading_claim_reading ON second_reading_claim (reading_id, part);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  country TEXT,
  years TEXT,
  follow_up TEXT,
  -- The words in the quotes that each field rests on, in the form of FieldWords; null for none.
  words TEXT CHECK (words IS NULL OR json_valid(words))
) STRICT, WITHOUT ROWID;

CREATE TABLE settled_citekey (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

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

CREATE TABLE species_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  taxon_id INTEGER,
  scientific_name TEXT NOT NULL,
  vernacular_name TEXT,
  role TEXT NOT NULL CHECK (role IN ('studied', 'source_material', 'prospective', 'mentioned')),
  strain TEXT,
  sex TEXT CHECK (sex IN ('female', 'male', 'both')),
  life_stage TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE study_design_claim (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  design TEXT NOT NULL CHECK (design IN ('randomised_trial', 'trial', 'cohort', 'case_control', 'cross_sectional', 'case_report', 'animal_experiment',
    'in_vitro', 'model', 'field_study', 'qualitative', 'systematic_review', 'meta_analysis', 'review', 'guideline', 'other')),
  subject TEXT NOT NULL CHECK (subject IN ('article', 'reported'))
) STRICT, WITHOUT ROWID;

CREATE TABLE suggestion_reading (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  rules TEXT NOT NULL,
  language TEXT NOT NULL,
  sentences_read INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX suggestion_reading_language ON suggestion_reading (language, article_id);

CREATE INDEX suggestion_reading_revision ON suggestion_reading (revision_id);

CREATE TABLE suggestion_run (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  total INTEGER NOT NULL,
  started_at INTEGER NOT NULL
) STRICT;

CREATE TABLE suggestion_run_article (
  position INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE tag_color (
  tag TEXT PRIMARY KEY COLLATE NOCASE,
  color TEXT NOT NULL CHECK (color IN ('yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'gray')),
  -- Colours come before one another in this order.
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE taxon (
  id INTEGER PRIMARY KEY,
  -- Null at the root, and where it is not known.
  parent INTEGER
) STRICT;

CREATE INDEX taxon_parent ON taxon (parent);

CREATE TABLE taxon_name (
  -- Folded.
  name TEXT NOT NULL,
  taxon INTEGER NOT NULL,
  PRIMARY KEY (name, taxon)
) STRICT, WITHOUT ROWID;

CREATE TABLE unindexed_article (
  seq INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
  -- The numbers of the annotation and the claim up to which they are.
  last_annotation INTEGER NOT NULL DEFAULT 0 CHECK (last_annotation >= 0),
  last_claim INTEGER NOT NULL DEFAULT 0 CHECK (last_claim >= 0)
, last_note INTEGER NOT NULL DEFAULT 0 CHECK (last_note >= 0)) STRICT;

CREATE TABLE unindexed_text (
  seq INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
  -- The next part, counted from 1, and the byte of the text (UTF-8) that it begins with.
  part INTEGER NOT NULL CHECK (part >= 1),
  start INTEGER NOT NULL CHECK (start >= 0)
) STRICT;

CREATE TABLE unread_pdf (
  seq INTEGER PRIMARY KEY,
  attachment_id TEXT NOT NULL UNIQUE REFERENCES attachment (id) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER waiting_annotation_external AFTER DELETE ON waiting_annotation
WHEN NOT EXISTS (SELECT 1 FROM annotation WHERE id = OLD.id) BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;

CREATE TABLE waiting_annotation (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  -- The attachment that they are on, which may be gone.
  attachment_id TEXT,
  quote TEXT NOT NULL,
  comment TEXT NOT NULL,
  color TEXT NOT NULL CHECK (color IN ('yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'gray')),
  -- An array of strings.
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  -- Page, its label, rectangles, sort index and type, as the other program has them.
  position TEXT NOT NULL CHECK (json_valid(position)),
  created_at INTEGER NOT NULL
, author TEXT CHECK (author <> '')) STRICT;

CREATE INDEX waiting_annotation_article ON waiting_annotation (article_id);

CREATE INDEX waiting_annotation_attachment ON waiting_annotation (attachment_id)
  WHERE attachment_id IS NOT NULL;
