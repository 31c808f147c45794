import type { Database } from '../db/database.ts';
import type { WordCount } from '../words/dictionary.ts';
import { FREQUENT_ROWS, SEARCH_TABLES, type SearchTable } from './dictionaries.ts';
import type { Part } from './plan.ts';
import { bestRowsBetween, lastRow, type RankedRow } from './ranked-rows.ts';

/** Rows that are kept of each word. */
const KEPT = 600;
/** Words that are kept of each table: some 5 MB of rows. */
const KEPT_WORDS = 200;
/** Words in more than this share of all rows say nothing of any. */
const EVERYWHERE = 0.6;
/** Of a term, so many words are asked for. */
const MOST_WORDS = 8;
/** To count more rows than these, once for each word, takes too long. */
const UNWEIGHED_ROWS = 12_000;
/** Of words that are not weighed yet, so many of the newest rows are, in some 3 ms. */
const NEWEST_WEIGHED = 2000;
/** Rows that are weighed in one go: some 15 ms. */
const WEIGHED_AT_ONCE = 8000;

/** What is known of a word: its best rows when they were weighed. */
interface Known {
  readonly best: readonly RankedRow[];
  /** The last row that there was. */
  readonly upTo: number;
}

/** A word that is to be weighed in a table. */
export interface AskedWord {
  readonly table: SearchTable;
  readonly word: string;
}

/**
 * The best rows of the words that stand in so many rows that weighing them takes longer than a keystroke.
 * They are weighed between answers, in short steps: first what was asked for, then what the first letters
 * of a search ask for. They may lag behind the index: what came since is weighed when it is asked for, what
 * is gone is passed over when it is shown, and the exact order comes when typing pauses.
 */
export class FrequentWords {
  readonly #db: Database;
  /** In the order in which they were used last. */
  readonly #known = byTable(() => new Map<string, Known>());
  readonly #asked = byTable(() => new Set<string>());
  readonly #expected = byTable((): string[] => []);

  constructor(db: Database) {
    this.#db = db;
  }

  /** Has words of a table weighed that were not asked for yet, and those anew that are known. */
  expect(table: SearchTable, words: readonly string[]): void {
    this.#expected[table] = [...new Set([...this.#known[table].keys(), ...words])];
  }

  /** The word that is to be weighed next: one that was asked for before those that are expected. */
  next(): AskedWord | null {
    for (const table of SEARCH_TABLES) {
      const [word] = this.#asked[table];
      if (word !== undefined) {
        this.#asked[table].delete(word);
        return { table, word };
      }
    }
    for (const table of SEARCH_TABLES) {
      const word = this.#expected[table].shift();
      if (word !== undefined) return { table, word };
    }
    return null;
  }

  /** Weighs a word that stands in so many rows, a step each time it is asked to go on. */
  *weigh({ table, word, rows }: AskedWord & WordCount): Generator<void> {
    const last = lastRow(this.#db, table);
    if (rows <= FREQUENT_ROWS || rows > last * EVERYWHERE) return;
    let best: RankedRow[] = [];
    const step = Math.ceil((last * WEIGHED_AT_ONCE) / rows);
    for (let from = 0; from <= last; from += step) {
      const part = bestRowsBetween(this.#db, table, `"${word}"`, [from, from + step - 1], KEPT);
      best = firstOf([...best, ...part]);
      yield;
    }
    this.#keep(table, word, { best, upTo: last });
  }

  #keep(table: SearchTable, word: string, known: Known): void {
    const words = this.#known[table];
    this.#asked[table].delete(word);
    // What was used last goes last.
    words.delete(word);
    words.set(word, known);
    for (const one of words.keys()) {
      if (words.size <= KEPT_WORDS) return;
      words.delete(one);
    }
  }

  /** The best rows that are known to hold words of the terms, those with several of them first. */
  best(table: SearchTable, parts: readonly Part[]): number[] {
    const last = lastRow(this.#db, table);
    const ranks = new Map<number, number>();
    const add = (rows: readonly RankedRow[]): void => {
      for (const { rowid, rank } of rows) ranks.set(rowid, (ranks.get(rowid) ?? 0) + rank);
    };
    const unknown: string[] = [];
    let unknownRows = 0;
    for (const { words, rows } of parts) {
      const newOnes: string[] = [];
      for (const word of (words ?? []).slice(0, MOST_WORDS)) {
        const known = this.#bestOf(table, word, last);
        if (known) add(known);
        else newOnes.push(word);
      }
      if (rows > FREQUENT_ROWS) for (const word of newOnes) this.#asked[table].add(word);
      // To count more rows once for each word would take longer than to weigh some of them.
      if (newOnes.length > 0 && rows <= UNWEIGHED_ROWS) {
        unknown.push(...newOnes);
        unknownRows += rows;
      }
    }
    if (unknown.length > 0) add(this.#newestOf(table, unknown, unknownRows, last));
    return [...ranks].toSorted(([, one], [, other]) => one - other).map(([rowid]) => rowid);
  }

  /** The best rows of a word, as far as they are known; null where it was not weighed. */
  #bestOf(table: SearchTable, word: string, last: number): readonly RankedRow[] | null {
    const known = this.#known[table].get(word);
    if (!known) return null;
    this.#keep(table, word, known);
    if (known.upTo >= last) return known.best;
    const since = bestRowsBetween(this.#db, table, `"${word}"`, [known.upTo + 1, last], KEPT);
    return [...known.best, ...since];
  }

  /** The best of the newest rows that hold any of some words, which all together stand in so many. */
  #newestOf(
    table: SearchTable,
    words: readonly string[],
    rows: number,
    last: number,
  ): readonly RankedRow[] {
    const match = words.map((word) => `"${word}"`).join(' OR ');
    const from = Math.floor(last * Math.max(0, 1 - NEWEST_WEIGHED / Math.max(1, rows)));
    return bestRowsBetween(this.#db, table, match, [from, last], KEPT);
  }
}

const byTable = <T>(make: () => T): Record<SearchTable, T> => ({
  claim: make(),
  annotation: make(),
  note: make(),
  article: make(),
});

const firstOf = (rows: readonly RankedRow[]): RankedRow[] =>
  rows.toSorted((one, other) => one.rank - other.rank).slice(0, KEPT);
