import { prepared, type Database } from '../db/database.ts';

/** So many are kept. */
const KEPT = 20;

/**
 * Keeps a query as the one that was asked last, which its id tells (two can be asked in
 * one millisecond); the oldest beyond the bound go.
 */
export function rememberSearch(db: Database, query: string, now: number): void {
  const asked = query.trim();
  if (asked === '') return;
  db.transaction(() => {
    prepared(db, 'INSERT OR REPLACE INTO recent_search (query, asked_at) VALUES (?, ?)').run(
      asked,
      now,
    );
    prepared(
      db,
      `DELETE FROM recent_search WHERE query NOT IN
         (SELECT query FROM recent_search ORDER BY id DESC LIMIT ?)`,
    ).run(KEPT);
  }).immediate();
}

/** Lets go of all recent searches, for good. */
export function forgetRecent(db: Database): void {
  prepared(db, 'DELETE FROM recent_search').run();
}
