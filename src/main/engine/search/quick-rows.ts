import type { Database } from '../db/database.ts';
import type { SearchTable } from './dictionaries.ts';
import type { FrequentWords } from './frequent-words.ts';
import { allOf, type Part, type Plan } from './plan.ts';
import {
  bestRows,
  countRows,
  lastRow,
  matchesRow,
  newestRows,
  type RankedRow,
} from './ranked-rows.ts';

/** Milliseconds that FTS5 takes to weigh a match, and to count a row that holds a term. */
const WEIGHING = 0.0007;
const COUNTING = 0.000055;
/** What one table may take while the reader types. */
const BUDGET = 4;
/** Rows that are weighed in that time. */
const WEIGHED_ROWS = Math.floor(BUDGET / WEIGHING);
/** Rows of the lists of frequent words that are looked up one by one. */
const LOOKED_UP = 120;

/** Whether all matches can be weighed while the reader types. */
export function canWeigh(db: Database, table: SearchTable, plan: Plan): boolean {
  const telling = tellingPart(db, table, plan);
  const left = BUDGET - telling.counted * COUNTING;
  if (left <= 0) return false;
  const rows = Math.floor(left / WEIGHING);
  if (telling.rows <= rows) return true;
  // Rows that hold several common words may be few, and are counted in a twentieth of the time.
  return telling.all.length > 1 && countRows(db, table, telling.match, rows + 1) <= rows;
}

/**
 * A plan without the words that more than half of all rows hold: to bm25 they weigh nothing, and to learn
 * that it goes through all those rows.
 */
function tellingPart(db: Database, table: SearchTable, plan: Plan): Plan {
  if (plan.all.length < 2) return plan;
  const most = lastRow(db, table) / 2;
  const telling = plan.all.filter(({ rows }) => rows <= most);
  return telling.length === 0 || telling.length === plan.all.length ? plan : allOf(telling);
}

/** Goes through the rows that match, best first; not all of them, where so many are enough. */
export function* weighRows(
  db: Database,
  table: SearchTable,
  plan: Plan,
  limit = -1,
): Generator<RankedRow> {
  const telling = tellingPart(db, table, plan);
  if (telling === plan) {
    yield* bestRows(db, table, plan.match, limit);
    return;
  }
  const matching = new Set(newestRows(db, table, plan.match, -1));
  for (const row of bestRows(db, table, telling.match)) if (matching.has(row.rowid)) yield row;
}

/**
 * Rows that match, in an order that is near that of all matches weighed: by the words that are rare enough
 * to be weighed, in articles by those whose title holds the words, else by what is known of the best rows
 * of frequent words; then the newest.
 */
export function quickRows(
  db: Database,
  table: SearchTable,
  plan: Plan,
  limit: number,
  frequent: FrequentWords,
): number[] {
  const rare = rareParts(plan.all);
  const found = new Set<number>();
  const add = (rows: Iterable<number>): void => {
    for (const row of rows) {
      if (found.size >= limit) return;
      found.add(row);
    }
  };
  if (rare.length > 0) {
    add(byRare(db, table, plan, rare, limit));
    return [...found];
  }
  if (table === 'article') add(byTitle(db, plan, limit));
  if (found.size < limit) add(byFrequent(db, table, plan, limit, frequent));
  if (found.size < limit) add(newestRows(db, table, plan.match, limit + found.size));
  return [...found];
}

/** The rarest terms, as many as can be weighed. */
function rareParts(parts: readonly Part[]): readonly Part[] {
  const sorted = parts.toSorted((one, other) => one.rows - other.rows);
  const chosen: Part[] = [];
  let left = BUDGET - (sorted[0]?.rows ?? Infinity) * WEIGHING;
  for (const part of sorted) {
    left -= part.rows * COUNTING;
    if (left < 0) break;
    chosen.push(part);
  }
  return chosen;
}

function byRare(
  db: Database,
  table: SearchTable,
  plan: Plan,
  rare: readonly Part[],
  limit: number,
): number[] {
  const weighed = bestRows(db, table, allOf(rare).match);
  const matching = new Set(newestRows(db, table, plan.match, WEIGHED_ROWS));
  const rows: number[] = [];
  for (const { rowid } of weighed) {
    if (rows.length >= limit) break;
    if (matching.has(rowid)) rows.push(rowid);
  }
  return rows;
}

/** Articles whose title holds all the words: a title weighs more than all of a text. */
function byTitle(db: Database, plan: Plan, limit: number): number[] {
  const titled = `{title} : (${plan.match})`;
  if (countRows(db, 'article', titled, WEIGHED_ROWS + 1) > WEIGHED_ROWS) return [];
  return [...bestRows(db, 'article', titled, limit)].map(({ rowid }) => rowid);
}

function byFrequent(
  db: Database,
  table: SearchTable,
  plan: Plan,
  limit: number,
  frequent: FrequentWords,
): number[] {
  const known = frequent.best(table, plan.all);
  if (plan.all.length === 1) return known.slice(0, limit);
  const rows: number[] = [];
  for (const rowid of known.slice(0, LOOKED_UP)) {
    if (rows.length >= limit) break;
    if (matchesRow(db, table, plan.match, rowid)) rows.push(rowid);
  }
  return rows;
}
