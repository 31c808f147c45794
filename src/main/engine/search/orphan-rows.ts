import { prepared, type Database } from '../db/database.ts';

/** How many rows the connection had changed when each table was last swept. */
const sweptAt = new WeakMap<Database, Map<string, number>>();

function changesSoFar(db: Database): number {
  return prepared<[], { n: number }>(db, 'SELECT total_changes() AS n').get()?.n ?? 0;
}

/**
 * Takes out of a full-text index the rows whose owner no longer exists, as after the undo of a
 * creation. Does nothing while nothing has changed since the last time, so that calling it once
 * for each of many removed owners costs one sweep.
 */
export function dropRowsWithoutOwner(
  db: Database,
  owner: 'article' | 'annotation' | 'claim',
): void {
  const swept = sweptAt.get(db) ?? new Map<string, number>();
  sweptAt.set(db, swept);
  if (swept.get(owner) === changesSoFar(db)) return;
  const orphans = prepared<[], { id: number }>(
    db,
    `SELECT d.id FROM ${owner}_fts_docsize d
     WHERE NOT EXISTS (SELECT 1 FROM ${owner} o WHERE o.seq = d.id)`,
  ).all();
  const remove = prepared(db, `DELETE FROM ${owner}_fts WHERE rowid = ?`);
  for (const { id } of orphans) remove.run(id);
  swept.set(owner, changesSoFar(db));
}
