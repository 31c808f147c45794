import type { Database } from '../db/database.ts';
import type { SearchTable } from './dictionaries.ts';
import type { WordCount } from '../words/dictionary.ts';
import type { Part } from './plan.ts';
import { bestRowsBetween, lastRow, type RankedRow } from './ranked-rows.ts';

/** Rows that are kept of each word. */
const KEPT = 600;
/** A word in more rows than these takes longer to weigh than a keystroke may. */
export const FREQUENT_ROWS = 3000;
/** Words in more than this share of all rows say nothing of any. */
const EVERYWHERE = 0.6;
/** Of a term, so many words are asked for. */
const MOST_WORDS = 8;
/** To count more rows than these, once for each word, takes too long. */
const UNWEIGHED_ROWS = 12_000;
/** Rows that are weighed in one go: some 15 ms. */
const WEIGHED_AT_ONCE = 8000;

/** What is known of a word: its best rows when they were weighed. */
interface Known {
  readonly best: readonly RankedRow[];
  /** The last row that there was. */
  readonly upTo: number;
}

/** The words of one table that are to be weighed. */
export interface FrequentTable {
  readonly table: SearchTable;
  readonly words: readonly WordCount[];
}

/**
 * The best rows of the words that stand in so many rows that weighing them takes longer than a keystroke.
 * They are weighed beforehand, in short steps, and may lag behind the index: what came since is weighed
 * when it is asked for, what is gone is passed over when it is shown, and the exact order comes when typing
 * pauses.
 */
export class FrequentWords {
  readonly #db: Database;
  readonly #known = new Map<SearchTable, ReadonlyMap<string, Known>>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Weighs the frequent words of a table, a step each time it is asked to go on. */
  *weigh({ table, words }: FrequentTable): Generator<void> {
    const last = lastRow(this.#db, table);
    const known = new Map<string, Known>();
    this.#known.set(table, known);
    for (const { word, rows } of words) {
      if (rows <= FREQUENT_ROWS || rows > last * EVERYWHERE) continue;
      let best: RankedRow[] = [];
      const step = Math.ceil((last * WEIGHED_AT_ONCE) / rows);
      for (let from = 0; from <= last; from += step) {
        const part = bestRowsBetween(this.#db, table, `"${word}"`, [from, from + step - 1], KEPT);
        best = firstOf([...best, ...part]);
        yield;
      }
      known.set(word, { best, upTo: last });
    }
  }

  /** The best rows that are known to hold words of the terms, those with several of them first. */
  best(table: SearchTable, parts: readonly Part[]): number[] {
    const last = lastRow(this.#db, table);
    const ranks = new Map<number, number>();
    for (const { words, rows } of parts) {
      for (const word of (words ?? []).slice(0, MOST_WORDS)) {
        for (const { rowid, rank } of this.#bestOf(table, word, rows, last)) {
          ranks.set(rowid, (ranks.get(rowid) ?? 0) + rank);
        }
      }
    }
    return [...ranks].toSorted(([, one], [, other]) => one - other).map(([rowid]) => rowid);
  }

  #bestOf(table: SearchTable, word: string, rows: number, last: number): readonly RankedRow[] {
    const known = this.#known.get(table)?.get(word);
    if (known && known.upTo >= last) return known.best;
    if (known) {
      const since = bestRowsBetween(this.#db, table, `"${word}"`, [known.upTo + 1, last], KEPT);
      return [...known.best, ...since];
    }
    // Of words that are not so frequent, and of those that are not weighed yet, the newest are.
    if (rows > UNWEIGHED_ROWS) return [];
    const from = Math.max(
      0,
      Math.floor(last * (1 - FREQUENT_ROWS / Math.max(rows, FREQUENT_ROWS))),
    );
    return bestRowsBetween(this.#db, table, `"${word}"`, [from, last], KEPT);
  }
}

const firstOf = (rows: readonly RankedRow[]): RankedRow[] =>
  rows.toSorted((one, other) => one.rank - other.rank).slice(0, KEPT);
