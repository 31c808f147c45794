import { prepared, type Database } from '../db/database.ts';

const KEYS = [
  'id',
  'article_id',
  'annotation_id',
  'claim_id',
  'table_id',
  'from_claim_id',
  'to_claim_id',
  'from_article_id',
  'to_article_id',
];

/**
 * Takes what was deleted for good out of history, so that undo never reaches for it. Steps that
 * held nothing else are gone with it.
 */
export function forgetPurged(db: Database, ids: Iterable<string>): void {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS purged (id TEXT PRIMARY KEY) WITHOUT ROWID');
  const add = prepared(db, 'INSERT INTO temp.purged (id) VALUES (?) ON CONFLICT DO NOTHING');
  for (const id of ids) add.run(id);
  const match = KEYS.map(
    (key) => `json_extract(coalesce(after, before), '$.${key}') IN (SELECT id FROM temp.purged)`,
  ).join(' OR ');
  db.exec(`DELETE FROM history_change WHERE ${match}`);
  db.exec('DELETE FROM history_step WHERE seq NOT IN (SELECT step_seq FROM history_change)');
  db.exec('DELETE FROM temp.purged');
}
