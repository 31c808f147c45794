import type { ResultOrder } from '../../../shared/domain/search-hit.ts';
import type { Database } from '../db/database.ts';
import type { SearchTable } from './dictionaries.ts';
import type { FrequentWords } from './frequent-words.ts';
import type { Plan } from './plan.ts';
import { canWeigh, quickRows, weighRows } from './quick-rows.ts';
import { countRows, newestRows } from './ranked-rows.ts';

/** Rows that match, and how many there are, counted up to a limit. */
export interface FoundRows {
  readonly total: number;
  readonly seqs: readonly number[];
  /** Whether they are the best of all that match, in their order; else they are in one that is near it. */
  readonly isExact: boolean;
}

/** What of the matches is asked for. */
export interface Wanted {
  readonly limit: number;
  /** Totals stop counting here: counting on would cost more than ranking. */
  readonly countedTo: number;
  /** What the rows are ordered by. */
  readonly order: ResultOrder;
  /** Whether to weigh every match, however long that takes. */
  readonly exact: boolean;
  /** Whether a row fulfils what a query asks beside words; null where it asks for words alone. */
  readonly keeps: ((table: SearchTable, rowid: number) => boolean) | null;
}

/** Finds claims, annotations or notes. */
export function findRows(
  db: Database,
  table: Exclude<SearchTable, 'article'>,
  plan: Plan,
  { limit, countedTo, exact, keeps }: Wanted,
  frequent: FrequentWords,
): FoundRows {
  const isExact = exact || canWeigh(db, table, plan);
  if (keeps) {
    const kept: number[] = [];
    for (const rowid of matchingRows(db, table, plan, isExact)) {
      if (kept.length >= countedTo) break;
      if (keeps(table, rowid)) kept.push(rowid);
    }
    return { total: kept.length, seqs: kept.slice(0, limit), isExact };
  }
  const seqs: number[] = [];
  if (isExact) {
    for (const { rowid } of weighRows(db, table, plan)) {
      if (seqs.length >= limit) break;
      seqs.push(rowid);
    }
  } else seqs.push(...quickRows(db, table, plan, limit, frequent));
  return {
    total: seqs.length < limit ? seqs.length : countRows(db, table, plan.match, countedTo),
    seqs,
    isExact,
  };
}

/** All rows that match, best first where they can be weighed, else newest first. */
export function* matchingRows(
  db: Database,
  table: SearchTable,
  plan: Plan,
  isWeighed: boolean,
): Generator<number> {
  if (!isWeighed) yield* newestRows(db, table, plan.match, -1);
  else for (const { rowid } of weighRows(db, table, plan)) yield rowid;
}
