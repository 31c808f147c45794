import { prepared, type Database } from '../db/database.ts';
import { touchIndex } from './index-damage.ts';
import type { Indexed } from './index-rows.ts';

/** Pages of an index that are written in one go, of 4 kB each: some 10 ms. */
export const MERGED_PAGES = 32;

function totalChanges(db: Database): number {
  return prepared<[], { n: number }>(db, 'SELECT total_changes() AS n').get()!.n;
}

/**
 * Merges segments of a full-text index until so many pages are written; tells whether there was
 * something to merge. A negative number begins to merge all there is, positive ones go on with that.
 */
export function mergeSegments(db: Database, owner: Indexed, pages: number): boolean {
  const merge = prepared<[number]>(
    db,
    `INSERT INTO ${owner}_fts (${owner}_fts, rank) VALUES ('merge', ?)`,
  );
  const before = totalChanges(db);
  touchIndex(() => merge.run(pages));
  // FTS5 says of a step that found nothing to merge that it changed one row.
  return totalChanges(db) - before >= 2;
}
