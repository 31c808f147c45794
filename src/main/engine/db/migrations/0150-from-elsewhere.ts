import type { Database } from '../database.ts';

const IMAGE = 'coalesce(after, before)';

/** The id under one of these names in the image of a changed row. */
const idIn = (...names: readonly string[]): string =>
  names.length === 1
    ? `json_extract(${IMAGE}, '$.${names[0]!}')`
    : `coalesce(${names.map((name) => idIn(name)).join(', ')})`;

const COLORS = `'yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'gray'`;
const THINGS = `'article', 'annotation', 'claim', 'table', 'note', 'attachment'`;
const LISTED = 'to_decide, no_claims, broken_quotes, no_text';

/** What 0110 has made unless the library was only passing it. */
const OLDER_COLUMNS = `
DROP INDEX history_change_thing;
DROP INDEX history_change_other;
ALTER TABLE history_change DROP COLUMN thing_id;
ALTER TABLE history_change DROP COLUMN other_id;
`;

function dropOlder(db: Database): string {
  const index = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'history_change_thing'");
  return index.get() === undefined ? '' : OLDER_COLUMNS;
}

/** A library comes in whole from elsewhere: articles without a text, notes, files, other names, where things came from. */
export const fromElsewhere = {
  name: '0150-from-elsewhere',
  sql: (db: Database) => `
-- Other names of an article: a citekey is never another article’s other name.
CREATE TABLE article_key (
  key TEXT PRIMARY KEY COLLATE NOCASE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX article_key_article ON article_key (article_id);

-- Articles whose citekey is known outside the library, or was chosen by the reader. No one knows which
-- of an earlier library are.
CREATE TABLE settled_citekey (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO settled_citekey (article_id) SELECT id FROM article;

-- What is written about an article as a whole, as plain text.
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

-- A file of an article, kept in the folder of attachments under the SHA-256 of what it holds.
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
CREATE INDEX attachment_sha256 ON attachment (sha256);
CREATE INDEX attachment_deleted ON attachment (deleted_at) WHERE deleted_at IS NOT NULL;

-- Annotations of other programs whose words do not stand in the article’s text, or not yet. One that
-- is made of it later has its id.
CREATE TABLE waiting_annotation (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  -- The attachment that they are on, which may be gone.
  attachment_id TEXT,
  quote TEXT NOT NULL,
  comment TEXT NOT NULL,
  color TEXT NOT NULL CHECK (color IN (${COLORS})),
  -- An array of strings.
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  -- Page, its label, rectangles, sort index and type, as the other program has them.
  position TEXT NOT NULL CHECK (json_valid(position)),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX waiting_annotation_article ON waiting_annotation (article_id);
CREATE INDEX waiting_annotation_attachment ON waiting_annotation (attachment_id)
  WHERE attachment_id IS NOT NULL;

-- Where a thing came from, so that it does not come again.
CREATE TABLE external_key (
  system TEXT NOT NULL,
  -- Empty for the reader’s own, else the number of the group.
  library TEXT NOT NULL,
  key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('item', 'note', 'attachment', 'annotation', 'collection')),
  -- The article, note, attachment, annotation, waiting annotation or collection.
  thing_id TEXT NOT NULL,
  PRIMARY KEY (system, library, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX external_key_thing ON external_key (thing_id);
CREATE TRIGGER article_external AFTER DELETE ON article BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;
CREATE TRIGGER note_external AFTER DELETE ON note BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;
CREATE TRIGGER attachment_external AFTER DELETE ON attachment BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;
CREATE TRIGGER collection_external AFTER DELETE ON collection BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;
CREATE TRIGGER annotation_external AFTER DELETE ON annotation
WHEN NOT EXISTS (SELECT 1 FROM waiting_annotation WHERE id = OLD.id) BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;
CREATE TRIGGER waiting_annotation_external AFTER DELETE ON waiting_annotation
WHEN NOT EXISTS (SELECT 1 FROM annotation WHERE id = OLD.id) BEGIN
  DELETE FROM external_key WHERE thing_id = OLD.id;
END;

CREATE TABLE tag_color (
  tag TEXT PRIMARY KEY COLLATE NOCASE,
  color TEXT NOT NULL CHECK (color IN (${COLORS})),
  -- Colours come before one another in this order.
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Articles can be related without more being said of it.
CREATE TABLE article_link_new (
  id TEXT PRIMARY KEY,
  from_article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  to_article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('reports_on', 'same_cohort', 'related')),
  created_at INTEGER NOT NULL,
  UNIQUE (from_article_id, to_article_id, relation),
  CHECK (from_article_id <> to_article_id)
) STRICT, WITHOUT ROWID;
INSERT INTO article_link_new (id, from_article_id, to_article_id, relation, created_at)
  SELECT id, from_article_id, to_article_id, relation, created_at FROM article_link;
DROP TABLE article_link;
ALTER TABLE article_link_new RENAME TO article_link;
CREATE INDEX article_link_to ON article_link (to_article_id);

-- Articles without a text are counted and listed.
ALTER TABLE article_tally ADD COLUMN no_text INTEGER NOT NULL DEFAULT 0 CHECK (no_text IN (0, 1));
ALTER TABLE library_tally ADD COLUMN no_text_articles INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER article_tally_textless_added AFTER INSERT ON article_tally WHEN NEW.no_text BEGIN
  UPDATE library_tally SET no_text_articles = no_text_articles + 1;
END;
CREATE TRIGGER article_tally_textless_removed AFTER DELETE ON article_tally WHEN OLD.no_text BEGIN
  UPDATE library_tally SET no_text_articles = no_text_articles - 1;
END;
ALTER TABLE article_line ADD COLUMN no_text INTEGER NOT NULL DEFAULT 0 CHECK (no_text IN (0, 1));
DROP INDEX article_line_title;
DROP INDEX article_line_source;
DROP INDEX article_line_year;
DROP INDEX article_line_added;
DROP INDEX article_line_claims;
DROP INDEX article_line_status;
CREATE INDEX article_line_title ON article_line (title_key, seq DESC, status, ${LISTED});
CREATE INDEX article_line_source ON article_line (source_key, seq DESC, status, ${LISTED});
CREATE INDEX article_line_year ON article_line (year, seq, status, ${LISTED});
CREATE INDEX article_line_added ON article_line (added_at, seq, status, ${LISTED});
CREATE INDEX article_line_claims ON article_line (claims, seq, status, ${LISTED});
CREATE INDEX article_line_status ON article_line (status, seq DESC, ${LISTED});

-- Notes are indexed as annotations and claims are.
CREATE TABLE index_rebuild_new (
  owner TEXT PRIMARY KEY CHECK (owner IN ('article', 'annotation', 'claim', 'note')),
  last_seq INTEGER NOT NULL CHECK (last_seq >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO index_rebuild_new (owner, last_seq) SELECT owner, last_seq FROM index_rebuild;
DROP TABLE index_rebuild;
ALTER TABLE index_rebuild_new RENAME TO index_rebuild;
ALTER TABLE unindexed_article ADD COLUMN last_note INTEGER NOT NULL DEFAULT 0 CHECK (last_note >= 0);

-- Notes and files come to the trash.
CREATE TABLE bulk_target_new (
  position INTEGER PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN (${THINGS})),
  id TEXT NOT NULL
) STRICT;
INSERT INTO bulk_target_new (position, type, id) SELECT position, type, id FROM bulk_target;
DROP TABLE bulk_target;
ALTER TABLE bulk_target_new RENAME TO bulk_target;
CREATE TABLE purge_queue_new (
  position INTEGER PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN (${THINGS})),
  id TEXT NOT NULL UNIQUE,
  -- Whether some of it is gone.
  is_begun INTEGER NOT NULL DEFAULT 0 CHECK (is_begun IN (0, 1))
) STRICT;
INSERT INTO purge_queue_new (position, type, id, is_begun)
  SELECT position, type, id, is_begun FROM purge_queue;
DROP TABLE purge_queue;
ALTER TABLE purge_queue_new RENAME TO purge_queue;

-- History knows what its changes are about of the new tables too.
${dropOlder(db)}
-- The article, annotation, claim, evidence table, note or attachment that the changed row is part of.
ALTER TABLE history_change ADD COLUMN thing_id TEXT GENERATED ALWAYS AS (
  CASE
    WHEN table_name IN ('article', 'annotation', 'claim', 'evidence_table', 'note', 'attachment', 'waiting_annotation')
      THEN ${idIn('id')}
    WHEN table_name IN ('article_collection', 'article_tag', 'article_key', 'absence', 'suggestion_reading')
      THEN ${idIn('article_id')}
    WHEN table_name IN ('quote', 'annotation_tag', 'sample_size_claim', 'species_claim', 'finding_claim', 'safety_claim')
      THEN ${idIn('claim_id', 'annotation_id')}
    WHEN table_name IN ('evidence_table_article', 'evidence_table_row') THEN ${idIn('table_id')}
    WHEN table_name IN ('claim_link', 'article_link') THEN ${idIn('from_claim_id', 'from_article_id')}
    WHEN table_name = 'external_key' THEN ${idIn('thing_id')}
  END) VIRTUAL;
-- The article that the thing is in, or the other end of a link.
ALTER TABLE history_change ADD COLUMN other_id TEXT GENERATED ALWAYS AS (
  CASE
    WHEN table_name IN ('annotation', 'claim', 'evidence_table_article', 'note', 'attachment', 'waiting_annotation')
      THEN ${idIn('article_id')}
    WHEN table_name IN ('claim_link', 'article_link') THEN ${idIn('to_claim_id', 'to_article_id')}
  END) VIRTUAL;
CREATE INDEX history_change_thing ON history_change (thing_id) WHERE thing_id IS NOT NULL;
CREATE INDEX history_change_other ON history_change (other_id) WHERE other_id IS NOT NULL;
-- The files that undo and redo may need; which file an attachment is never changes.
CREATE INDEX history_change_file ON history_change (${idIn('sha256')}) WHERE table_name = 'attachment';
`,
} as const;
