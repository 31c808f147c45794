import { plucked, prepared, type Database } from '../db/database.ts';
import { countUnindexedParts, indexNextPart } from './article-rows.ts';
import { touchIndex } from './index-damage.ts';
import { settleIndex } from './index-settings.ts';
import { OWNERS, type Indexed } from './index-rows.ts';
import { indexSlice, type IndexedThing } from './index-slice.ts';
import { countUnindexedThings, indexNextThings } from './whole-articles.ts';

/** Rows that are read for one transaction. */
const PAGE = 50;

/**
 * Drops the full-text indexes, damaged or not, makes empty ones in their place, and notes that all of
 * the library is to be indexed; one transaction.
 */
export function dropSearchIndex(db: Database): void {
  db.transaction(() => {
    prepared(db, 'DELETE FROM unindexed_text').run();
    prepared(db, 'DELETE FROM unindexed_article').run();
    for (const owner of OWNERS) {
      const sql = db
        .prepare('SELECT sql FROM sqlite_schema WHERE name = ?')
        .pluck()
        .get(`${owner}_fts`) as string;
      db.exec(`DROP TABLE ${owner}_fts; ${sql};`);
      settleIndex(db, owner);
      prepared(
        db,
        `INSERT INTO index_rebuild (owner, last_seq) VALUES (?, 0)
         ON CONFLICT (owner) DO UPDATE SET last_seq = 0`,
      ).run(owner);
    }
  }).immediate();
}

/** How many rows and parts of long texts are still to be brought in step. */
export function countUnindexed(db: Database): number {
  const rows = prepared<[], { owner: Indexed; last_seq: number }>(
    db,
    'SELECT owner, last_seq FROM index_rebuild',
  ).all();
  return rows.reduce(
    (sum, { owner, last_seq }) =>
      sum +
      plucked<[number], number>(db, `SELECT count(*) FROM ${owner} WHERE seq > ?`).get(last_seq)!,
    countUnindexedParts(db) + countUnindexedThings(db),
  );
}

/**
 * Indexes what comes next of what `dropSearchIndex` left to do, then of articles that hold much and of
 * long texts, in a short
 * transaction; answers with how many rows or parts that were, null when nothing is left. Changes in
 * between are indexed as they are made.
 */
export function indexNext(db: Database): number | null {
  return db
    .transaction(
      () =>
        indexNextRows(db) ??
        indexNextThings(db) ??
        (touchIndex(() => indexNextPart(db)) ? 1 : null),
    )
    .immediate();
}

function indexNextRows(db: Database): number | null {
  const next = prepared<[], { owner: Indexed; last_seq: number }>(
    db,
    'SELECT owner, last_seq FROM index_rebuild ORDER BY owner LIMIT 1',
  ).get();
  if (!next) return null;
  const { owner, last_seq } = next;
  const rows = prepared<[number, number], IndexedThing>(
    db,
    `SELECT seq, id FROM ${owner} WHERE seq > ? ORDER BY seq LIMIT ?`,
  ).all(last_seq, PAGE);
  const done = indexSlice(db, owner, rows);
  const last = rows[done - 1];
  if (last)
    prepared(db, 'UPDATE index_rebuild SET last_seq = ? WHERE owner = ?').run(last.seq, owner);
  else prepared(db, 'DELETE FROM index_rebuild WHERE owner = ?').run(owner);
  return done;
}

/** Makes the full-text indexes anew from the library, all at once. */
export function rebuildSearchIndex(db: Database): void {
  dropSearchIndex(db);
  while (indexNext(db) !== null);
}
