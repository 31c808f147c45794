import { prepared, type Database } from '../db/database.ts';
import { PART_STRIDE } from '../query/condition.ts';
import type { SearchTable } from './dictionaries.ts';

/** A row of an index with its rank: the lower, the better. */
export interface RankedRow {
  readonly rowid: number;
  readonly rank: number;
}

/** How much a match in each column weighs, in the order of the columns. */
export const WEIGHTS: Readonly<Record<SearchTable, string>> = {
  claim: 'bm25(2.0, 2.0, 1.0)',
  annotation: 'bm25(1.0, 2.0, 3.0)',
  note: 'bm25(1.0)',
  article: 'bm25(8.0, 6.0, 1.0)',
};

/** The last row of a table, but for the parts of long texts. */
export function lastRow(db: Database, table: SearchTable): number {
  const last = prepared<[number], { seq: number }>(
    db,
    `SELECT coalesce(max(seq), 0) AS seq FROM ${table} WHERE seq < ?`,
  );
  return last.get(PART_STRIDE)!.seq;
}

/** Goes through the rows that match, best first. */
export function bestRows(
  db: Database,
  table: SearchTable,
  match: string,
): IterableIterator<RankedRow> {
  return prepared<[string], RankedRow>(
    db,
    `SELECT rowid, rank FROM ${table}_fts WHERE ${table}_fts MATCH ?
     AND rank MATCH '${WEIGHTS[table]}' ORDER BY rank`,
  ).iterate(match);
}

/** The best rows between two numbers. */
export function bestRowsBetween(
  db: Database,
  table: SearchTable,
  match: string,
  [from, to]: readonly [from: number, to: number],
  limit: number,
): RankedRow[] {
  return prepared<[string, number, number, number], RankedRow>(
    db,
    `SELECT rowid, rank FROM ${table}_fts WHERE ${table}_fts MATCH ?
     AND rowid BETWEEN ? AND ? AND rank MATCH '${WEIGHTS[table]}' ORDER BY rank LIMIT ?`,
  ).all(match, from, to, limit);
}

/** Rows that match as they come, newest first. */
export function newestRows(
  db: Database,
  table: SearchTable,
  match: string,
  limit: number,
): number[] {
  return prepared<[string, number], { rowid: number }>(
    db,
    `SELECT rowid FROM ${table}_fts WHERE ${table}_fts MATCH ? ORDER BY rowid DESC LIMIT ?`,
  )
    .all(match, limit)
    .map(({ rowid }) => rowid);
}

/** How many rows match, counted up to a limit. */
export function countRows(db: Database, table: SearchTable, match: string, limit: number): number {
  return prepared<[string, number], { n: number }>(
    db,
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${table}_fts WHERE ${table}_fts MATCH ? LIMIT ?)`,
  ).get(match, limit)!.n;
}

/** Whether one row matches. */
export function matchesRow(
  db: Database,
  table: SearchTable,
  match: string,
  rowid: number,
): boolean {
  return (
    prepared<[string, number]>(
      db,
      `SELECT 1 FROM ${table}_fts WHERE ${table}_fts MATCH ? AND rowid = ?`,
    ).get(match, rowid) !== undefined
  );
}
