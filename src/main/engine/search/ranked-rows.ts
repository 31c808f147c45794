import { prepared, type Database } from '../db/database.ts';
import { PART_STRIDE } from '../query/condition.ts';
import type { SearchTable } from './dictionaries.ts';

/** A row of an index with its rank: the lower, the better. */
export interface RankedRow {
  readonly rowid: number;
  readonly rank: number;
}

/** How much a match in each column weighs, in the order of the columns. */
const WEIGHTS: Readonly<Record<SearchTable, string>> = {
  claim: '2.0, 2.0, 1.0',
  annotation: '1.0, 2.0, 3.0',
  note: '1.0',
  article: '8.0, 6.0, 1.0',
};

/** The last row of a table, but for the parts of long texts. */
export function lastRow(db: Database, table: SearchTable): number {
  const last = prepared<[number], { seq: number }>(
    db,
    `SELECT coalesce(max(seq), 0) AS seq FROM ${table} WHERE seq < ?`,
  );
  return last.get(PART_STRIDE)!.seq;
}

/** How much a row weighs, as an expression; FTS5's hidden column of it is slower, and is sorted as a whole. */
const weightIn = (table: SearchTable): string => `bm25(${table}_fts, ${WEIGHTS[table]})`;

/** Goes through the rows that match, best first; through so many at most, which takes half as long. */
export function bestRows(
  db: Database,
  table: SearchTable,
  match: string,
  limit = -1,
): IterableIterator<RankedRow> {
  const weight = weightIn(table);
  return prepared<[string, number], RankedRow>(
    db,
    `SELECT rowid, ${weight} AS rank FROM ${table}_fts WHERE ${table}_fts MATCH ?
     ORDER BY ${weight} LIMIT ?`,
  ).iterate(match, limit);
}

/**
 * The best rows between two numbers. Only those are weighed, which FTS5 does not do where its hidden column
 * of the weight is ordered by.
 */
export function bestRowsBetween(
  db: Database,
  table: SearchTable,
  match: string,
  [from, to]: readonly [from: number, to: number],
  limit: number,
): RankedRow[] {
  const weight = weightIn(table);
  return prepared<[string, number, number, number], RankedRow>(
    db,
    `SELECT rowid, ${weight} AS rank FROM ${table}_fts WHERE ${table}_fts MATCH ?
     AND rowid BETWEEN ? AND ? ORDER BY ${weight} LIMIT ?`,
  ).all(match, from, to, limit);
}

/** Weighs the rows from a number on, in the order of their numbers. */
export function weightsFrom(
  db: Database,
  table: SearchTable,
  match: string,
  from: number,
): IterableIterator<RankedRow> {
  return prepared<[string, number], RankedRow>(
    db,
    `SELECT rowid, ${weightIn(table)} AS rank FROM ${table}_fts WHERE ${table}_fts MATCH ?
     AND rowid >= ?`,
  ).iterate(match, from);
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
