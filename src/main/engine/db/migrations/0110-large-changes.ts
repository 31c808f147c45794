const IMAGE = 'coalesce(after, before)';

/** The id under one of these names in the image of a changed row. */
const idIn = (...names: readonly string[]): string =>
  names.length === 1
    ? `json_extract(${IMAGE}, '$.${names[0]!}')`
    : `coalesce(${names.map((name) => idIn(name)).join(', ')})`;

const WHAT_CHANGES_ARE_ABOUT = `
-- The article, annotation, claim or evidence table that the changed row is part of.
ALTER TABLE history_change ADD COLUMN thing_id TEXT GENERATED ALWAYS AS (
  CASE
    WHEN table_name IN ('article', 'annotation', 'claim', 'evidence_table') THEN ${idIn('id')}
    WHEN table_name IN ('article_collection', 'article_tag', 'absence', 'suggestion_reading')
      THEN ${idIn('article_id')}
    WHEN table_name IN ('quote', 'annotation_tag', 'sample_size_claim', 'species_claim', 'finding_claim', 'safety_claim')
      THEN ${idIn('claim_id', 'annotation_id')}
    WHEN table_name IN ('evidence_table_article', 'evidence_table_row') THEN ${idIn('table_id')}
    WHEN table_name IN ('claim_link', 'article_link') THEN ${idIn('from_claim_id', 'from_article_id')}
  END) VIRTUAL;
-- The article that the thing is in, or the other end of a link.
ALTER TABLE history_change ADD COLUMN other_id TEXT GENERATED ALWAYS AS (
  CASE
    WHEN table_name IN ('annotation', 'claim', 'evidence_table_article') THEN ${idIn('article_id')}
    WHEN table_name IN ('claim_link', 'article_link') THEN ${idIn('to_claim_id', 'to_article_id')}
  END) VIRTUAL;
CREATE INDEX history_change_thing ON history_change (thing_id) WHERE thing_id IS NOT NULL;
CREATE INDEX history_change_other ON history_change (other_id) WHERE other_id IS NOT NULL;
`;

const PAGES = `
-- About how many characters the changes of the step take.
ALTER TABLE history_step ADD COLUMN size INTEGER NOT NULL DEFAULT 0 CHECK (size >= 0);
UPDATE history_step SET size = coalesce((
  SELECT sum(coalesce(length(before), 0) + coalesce(length(after), 0))
  FROM history_change WHERE step_seq = history_step.seq), 0);
-- Whether undo and redo no longer know the step: its changes are taken away in pages.
ALTER TABLE history_step ADD COLUMN is_dropped INTEGER NOT NULL DEFAULT 0 CHECK (is_dropped IN (0, 1));
CREATE INDEX history_step_dropped ON history_step (seq) WHERE is_dropped = 1;

-- The step that is being undone or redone in pages.
CREATE TABLE history_move (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  step_seq INTEGER NOT NULL REFERENCES history_step (seq) ON DELETE CASCADE,
  direction TEXT NOT NULL CHECK (direction IN ('undo', 'redo')),
  -- The change that was moved last, or a number between it and the next.
  change_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX history_move_step ON history_move (step_seq);

-- A change of many things that is under way or was broken off, and the things that it has not reached.
CREATE TABLE bulk_change (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  kind TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  total INTEGER NOT NULL,
  -- The step of history that it writes under; null before its first page.
  step_seq INTEGER,
  started_at INTEGER NOT NULL
) STRICT;
CREATE TABLE bulk_target (
  position INTEGER PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('article', 'annotation', 'claim', 'table')),
  id TEXT NOT NULL
) STRICT;

-- What is to be deleted for good, in this order.
CREATE TABLE purge_queue (
  position INTEGER PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('article', 'annotation', 'claim', 'table')),
  id TEXT NOT NULL UNIQUE,
  -- Whether some of it is gone.
  is_begun INTEGER NOT NULL DEFAULT 0 CHECK (is_begun IN (0, 1))
) STRICT;
`;

/**
 * What can be deleted is found in history by its id, and many things are changed, moved or deleted in
 * pages. 0150 makes anew what tells what the changes of history are about: for 2.3 million of them,
 * to make it twice takes 20 s.
 */
export const largeChanges = {
  name: '0110-large-changes',
  sql: WHAT_CHANGES_ARE_ABOUT + PAGES,
  onTheWay: { to: '0150-from-elsewhere', sql: PAGES },
} as const;
