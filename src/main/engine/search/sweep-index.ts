import type { Database } from '../db/database.ts';
import { OWNERS } from './index-rows.ts';
import { MERGED_PAGES, mergeSegments } from './merge-index.ts';

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
    for (let pages = -MERGED_PAGES; mergeSegments(db, owner, pages); pages = MERGED_PAGES) yield;
    yield;
  }
}
