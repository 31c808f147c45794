const THINGS = `'article', 'annotation', 'claim', 'table', 'note', 'attachment', 'question', 'attribute'`;

/** Questions and attributes are deleted as other things are. */
export const DELETABLE_THINGS = `
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
`;
