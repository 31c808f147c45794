const IMAGE = 'coalesce(after, before)';

/** The id under one of these names in the image of a changed row. */
const idIn = (...names: readonly string[]): string =>
  names.length === 1
    ? `json_extract(${IMAGE}, '$.${names[0]!}')`
    : `coalesce(${names.map((name) => idIn(name)).join(', ')})`;

const PAGES = `
-- What was read of a PDF that is a file of an article.
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
-- Where in the text the words of another page begin; those of a page can stand in several places.
CREATE TABLE pdf_run (
  reading_seq INTEGER NOT NULL REFERENCES pdf_reading (seq) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  number INTEGER NOT NULL CHECK (number >= 1),
  PRIMARY KEY (reading_seq, start)
) STRICT, WITHOUT ROWID;

-- What is no running text in a text, in the form of text-part.ts.
CREATE TABLE revision_parts (
  revision_id TEXT PRIMARY KEY REFERENCES revision (id) ON DELETE CASCADE,
  parts BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- A quote of a page’s picture: a part of the page, with a picture of it.
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

-- How an annotation is drawn; null for highlighted.
ALTER TABLE annotation ADD COLUMN style TEXT CHECK (style IN ('underline'));

-- Of an item of another program: what it said when it came last, so that a later import can tell what is
-- new there from what was changed here.
ALTER TABLE external_key ADD COLUMN seen TEXT CHECK (seen IS NULL OR json_valid(seen));

-- Which way a finding points can be left open.
CREATE TABLE finding_claim_new (
  claim_id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  direction TEXT NOT NULL CHECK (direction IN ('positive', 'negative', 'null', 'mixed', 'open')),
  effect_value TEXT,
  effect_unit TEXT,
  comparator TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO finding_claim_new (claim_id, direction, effect_value, effect_unit, comparator)
  SELECT claim_id, direction, effect_value, effect_unit, comparator FROM finding_claim;
DROP TABLE finding_claim;
ALTER TABLE finding_claim_new RENAME TO finding_claim;

-- PDFs that came with references, whose text is to be taken in.
CREATE TABLE unread_pdf (
  seq INTEGER PRIMARY KEY,
  attachment_id TEXT NOT NULL UNIQUE REFERENCES attachment (id) ON DELETE CASCADE
) STRICT;

DROP INDEX history_change_file;
-- The files that undo and redo may need; which file a thing has never changes.
CREATE INDEX history_change_file ON history_change (${idIn('sha256')})
  WHERE table_name IN ('attachment', 'area');
`;

const WHAT_CHANGES_ARE_ABOUT = `
-- History knows what changes of areas are about, and their pictures.
DROP INDEX history_change_thing;
ALTER TABLE history_change DROP COLUMN thing_id;
-- The article, annotation, claim, evidence table, note or attachment that the changed row is part of.
ALTER TABLE history_change ADD COLUMN thing_id TEXT GENERATED ALWAYS AS (
  CASE
    WHEN table_name IN ('article', 'annotation', 'claim', 'evidence_table', 'note', 'attachment', 'waiting_annotation')
      THEN ${idIn('id')}
    WHEN table_name IN ('article_collection', 'article_tag', 'article_key', 'absence', 'suggestion_reading')
      THEN ${idIn('article_id')}
    WHEN table_name IN ('quote', 'area', 'annotation_tag', 'sample_size_claim', 'species_claim', 'finding_claim', 'safety_claim')
      THEN ${idIn('claim_id', 'annotation_id')}
    WHEN table_name IN ('evidence_table_article', 'evidence_table_row') THEN ${idIn('table_id')}
    WHEN table_name IN ('claim_link', 'article_link') THEN ${idIn('from_claim_id', 'from_article_id')}
    WHEN table_name = 'external_key' THEN ${idIn('thing_id')}
  END) VIRTUAL;
CREATE INDEX history_change_thing ON history_change (thing_id) WHERE thing_id IS NOT NULL;
`;

/**
 * PDFs are read: the pages of a text, marks on their pictures, and files whose text is to be taken in. 0170
 * makes anew what tells what the changes of history are about.
 */
export const pages = {
  name: '0160-pages',
  sql: PAGES + WHAT_CHANGES_ARE_ABOUT,
  onTheWay: { to: '0170-what-claims-say', sql: PAGES },
} as const;
