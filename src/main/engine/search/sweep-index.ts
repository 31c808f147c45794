import { prepared, type Database } from '../db/database.ts';
import { touchIndex } from './index-repair.ts';
import { INDEXED, type Indexed } from './index-rows.ts';

const OWNERS = Object.keys(INDEXED) as Indexed[];

/** Pages of an index that are written in one go, of 4 kB each: some 15 ms. */
const PAGES = 50;

function totalChanges(db: Database): number {
  return prepared(db, 'SELECT total_changes()').pluck().get() as number;
}

/**
 * Takes the words of rows that are no longer there out of the full-text indexes. A deleted row is at
 * first only marked as deleted; its words go when the parts of an index are merged into one. FTS5’s
 * own `secure-delete` has no effect on indexes without the texts themselves, and with them it took
 * 280 ms for each article of 50,000 characters, at every change of it.
 *
 * Each step merges some pages in a transaction of its own and yields; the index is right in between.
 */
export function* sweepIndex(db: Database): Generator<void> {
  for (const owner of OWNERS) {
    const merge = prepared<[number]>(
      db,
      `INSERT INTO ${owner}_fts (${owner}_fts, rank) VALUES ('merge', ?)`,
    );
    // A negative number begins to merge all there is; positive ones go on with it.
    for (let pages = -PAGES, moved = 2; moved >= 2; pages = PAGES) {
      const before = totalChanges(db);
      touchIndex(() => merge.run(pages));
      // FTS5 says of a step that found nothing to merge that it changed one row.
      moved = totalChanges(db) - before;
      yield;
    }
  }
}
