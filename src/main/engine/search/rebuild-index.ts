import { prepared, type Database } from '../db/database.ts';
import { INDEXED, type Indexed } from './index-rows.ts';

const OWNERS = Object.keys(INDEXED) as Indexed[];
/** Rows in a transaction: a few milliseconds for claims, some tens for long texts. */
const PAGE = 50;

/**
 * Drops the full-text indexes, damaged or not, makes empty ones in their place, and notes that all of
 * the library is to be indexed; one transaction.
 */
export function dropSearchIndex(db: Database): void {
  db.transaction(() => {
    for (const owner of OWNERS) {
      const sql = db
        .prepare('SELECT sql FROM sqlite_schema WHERE name = ?')
        .pluck()
        .get(`${owner}_fts`) as string;
      db.exec(`DROP TABLE ${owner}_fts; ${sql};`);
      prepared(
        db,
        `INSERT INTO index_rebuild (owner, last_seq) VALUES (?, 0)
         ON CONFLICT (owner) DO UPDATE SET last_seq = 0`,
      ).run(owner);
    }
  }).immediate();
}

/** How many rows are still to be indexed. */
export function countUnindexed(db: Database): number {
  const rows = prepared<[], { owner: Indexed; last_seq: number }>(
    db,
    'SELECT owner, last_seq FROM index_rebuild',
  ).all();
  return rows.reduce(
    (sum, { owner, last_seq }) =>
      sum +
      (prepared(db, `SELECT count(*) FROM ${owner} WHERE seq > ?`).pluck().get(last_seq) as number),
    0,
  );
}

/**
 * Indexes the next page of what `dropSearchIndex` left to do, in a transaction; answers with how many
 * rows that were, null when nothing is left. Changes in between are indexed as they are made.
 */
export function indexNextPage(db: Database): number | null {
  return db
    .transaction(() => {
      const next = prepared<[], { owner: Indexed; last_seq: number }>(
        db,
        'SELECT owner, last_seq FROM index_rebuild ORDER BY owner LIMIT 1',
      ).get();
      if (!next) return null;
      const { owner, last_seq } = next;
      const rows = prepared<[number, number], { seq: number; id: string }>(
        db,
        `SELECT seq, id FROM ${owner} WHERE seq > ? ORDER BY seq LIMIT ?`,
      ).all(last_seq, PAGE);
      INDEXED[owner](
        db,
        rows.map(({ id }) => id),
      );
      const last = rows.at(-1);
      if (last)
        prepared(db, 'UPDATE index_rebuild SET last_seq = ? WHERE owner = ?').run(last.seq, owner);
      else prepared(db, 'DELETE FROM index_rebuild WHERE owner = ?').run(owner);
      return rows.length;
    })
    .immediate();
}

/** Makes the full-text indexes anew from the library, all at once. */
export function rebuildSearchIndex(db: Database): void {
  dropSearchIndex(db);
  while (indexNextPage(db) !== null);
}
