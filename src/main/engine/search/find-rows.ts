import type { ResultOrder } from '../../../shared/domain/search-hit.ts';
import type { Database } from '../db/database.ts';
import { keepSome, type Conditions, type Enough } from './conditions.ts';
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
  /** Whether not all were counted that are counted at most. */
  readonly isCut: boolean;
}

/** What of the matches is asked for. */
export interface Wanted extends Enough {
  /** What the rows are ordered by. */
  readonly order: ResultOrder;
  /** What a query asks beside words; null where it asks for words alone. */
  readonly conditions: Conditions | null;
}

/** Rows that match many words are read up to so many, newest first, while the reader types. */
export const READ_ROWS = 20_000;
/** Of an order that is near the best, so many rows are looked at before the newest. */
const NEAR_ROWS = 600;

/** Candidates for what fulfils a query’s conditions, the best first as far as that is known. */
export function* candidatesOf(
  db: Database,
  table: SearchTable,
  plan: Plan,
  frequent: FrequentWords,
  conditions: Conditions,
): Generator<number> {
  // Where few fulfil the conditions, they are among all that match sooner than among the best of them.
  if (conditions.articles.few() === null) {
    yield* quickRows(db, table, plan, NEAR_ROWS, frequent);
  }
  yield* newestRows(db, table, plan.match, READ_ROWS);
}

/** Finds claims, annotations or notes. */
export function findRows(
  db: Database,
  table: Exclude<SearchTable, 'article'>,
  plan: Plan,
  wanted: Wanted,
  frequent: FrequentWords,
): FoundRows {
  const { limit, countedTo, exact, conditions } = wanted;
  const isWeighed = exact || canWeigh(db, table, plan);
  if (conditions) {
    const rows = isWeighed
      ? bestFirst(db, table, plan)
      : candidatesOf(db, table, plan, frequent, conditions);
    const keep = (some: readonly number[]) => conditions.keep(table, some);
    const { kept, isCut } = keepSome(rows, keep, wanted);
    return {
      total: kept.length,
      seqs: kept.slice(0, limit),
      isExact: isWeighed && !isCut,
      isCut: isCut || (!isWeighed && plan.rows > READ_ROWS && kept.length < countedTo),
    };
  }
  const isExact = isWeighed;
  const seqs: number[] = [];
  if (isExact) {
    for (const { rowid } of weighRows(db, table, plan, limit)) {
      if (seqs.length >= limit) break;
      seqs.push(rowid);
    }
  } else seqs.push(...quickRows(db, table, plan, limit, frequent));
  return {
    total: seqs.length < limit ? seqs.length : countRows(db, table, plan.match, countedTo),
    seqs,
    isExact,
    isCut: false,
  };
}

/** All rows that match, best first. */
export function* bestFirst(db: Database, table: SearchTable, plan: Plan): Generator<number> {
  for (const { rowid } of weighRows(db, table, plan)) yield rowid;
}
