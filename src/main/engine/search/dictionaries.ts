import { plucked, prepared, type Database } from '../db/database.ts';
import { listIndexWords } from '../words/index-words.ts';
import {
  MOST_COMPLETIONS,
  packedDictionary,
  type Dictionary,
  type WordCount,
} from '../words/dictionary.ts';
import { wordAt, WordPacker, type PackedWords } from '../words/packed-words.ts';
import { canKeepWords, keepWords, keptWhen, readKeptWords, type KeptWords } from './kept-words.ts';

/** What has a full-text index that is searched. */
export const SEARCH_TABLES = ['claim', 'annotation', 'note', 'article'] as const;
export type SearchTable = (typeof SEARCH_TABLES)[number];

interface Read extends KeptWords {
  readonly frequent: readonly string[];
  readonly dictionary: Dictionary;
}

/** A dictionary is read again when its table has grown by this share, or shrunk at all. */
const GROWTH = 0.1;
/** Words that are read in one go: some 10 ms. */
const WORDS_AT_ONCE = 1500;
/** A word in more rows than these takes longer to weigh than a keystroke may. */
export const FREQUENT_ROWS = 5000;
/** Of a letter, so many words are weighed before one is asked for. */
const OF_A_LETTER = 4;
/** Above every letter: the end of all words that begin with what stands before it. */
const LAST_LETTER = '\u{10ffff}';

/** The words of fewer than these are read in some milliseconds, and are not kept beside the library. */
const KEPT_FROM = 20_000;

const mostFirst = (words: readonly WordCount[]): WordCount[] =>
  words.toSorted((one, other) => other.rows - one.rows);

/** The most frequent words that begin with each letter, the most frequent of all first. */
function firstOfLetters(words: PackedWords): string[] {
  const frequent = Array.from(words.rows.keys())
    .filter((at) => words.rows[at]! > FREQUENT_ROWS)
    .map((at) => ({ word: wordAt(words, at), rows: words.rows[at]! }));
  const byLetter = Map.groupBy(frequent, ({ word }) => word.charAt(0));
  const first = [...byLetter.values()].flatMap((some) => mostFirst(some).slice(0, OF_A_LETTER));
  return mostFirst(first).map(({ word }) => word);
}

/**
 * The dictionaries of the full-text indexes of a library. To read one takes a second in a large
 * library, so that it is done in short steps, and what was read is kept in a file beside it for the next
 * session and other threads; until it is read, each word is looked up in the index.
 */
export class Dictionaries {
  readonly #db: Database;
  readonly #keptFrom: number;
  /** When the file was written that was read last. */
  #keptWhen: number | null = null;
  readonly #read = new Map<SearchTable, Read>();
  readonly #listed = new Set<SearchTable>();
  readonly #told = new Map<SearchTable, Read>();

  /** @param keptFrom so many words are worth a file */
  constructor(db: Database, keptFrom = KEPT_FROM) {
    this.#db = db;
    this.#keptFrom = keptFrom;
  }

  /**
   * The dictionary of a table’s index. Counts and neighbours may lag a little behind the index; that a
   * word is in no row is always true of this moment, as words that no row holds are left out of searches.
   */
  of(table: SearchTable): Dictionary {
    this.#listWords(table);
    const known = this.#known(table)?.dictionary;
    const rowsNow = prepared<[string], WordCount>(
      this.#db,
      `SELECT term AS word, doc AS rows FROM temp.${table}_words WHERE term = ?`,
    );
    const completionsNow = prepared<[string, string], WordCount>(
      this.#db,
      `SELECT term AS word, doc AS rows FROM temp.${table}_words WHERE term BETWEEN ? AND ?`,
    );
    const countedNow = plucked<[string, string], number>(
      this.#db,
      `SELECT coalesce(sum(doc), 0) FROM temp.${table}_words WHERE term BETWEEN ? AND ?`,
    );
    return {
      rowsWith: (word) => known?.rowsWith(word) || (rowsNow.get(word)?.rows ?? 0),
      knownRows: (word) => known?.knownRows(word) ?? rowsNow.get(word)?.rows ?? 0,
      completions: (prefix) => {
        const before = known?.completions(prefix) ?? [];
        if (before.length > 0) return before;
        const now = completionsNow.all(prefix, prefix + LAST_LETTER);
        return mostFirst(now).slice(0, MOST_COMPLETIONS);
      },
      rowsBeginning: (prefix) =>
        known?.rowsBeginning(prefix) || countedNow.get(prefix, prefix + LAST_LETTER)!,
      oneEditAway: (word) => (known ?? this.#readNow(table)).oneEditAway(word),
    };
  }

  /** Reads the dictionaries that are not read, or have grown old, a step each time it is asked to go on. */
  *read(): Generator<void> {
    const missing = SEARCH_TABLES.filter((table) => !this.#known(table));
    if (missing.length === 0) return;
    const before = this.#version();
    for (const table of missing) yield* this.#readOne(table);
    this.#keep(before);
  }

  /** Changes with whatever other connections write. */
  #version(): number {
    return this.#db.pragma('data_version', { simple: true }) as number;
  }

  /** Keeps what was read, unless the library has changed since: what is deleted for good must not come back. */
  #keep(version: number): void {
    const words = [...this.#read.values()].reduce((sum, read) => sum + read.words.rows.length, 0);
    if (words < this.#keptFrom || this.#version() !== version || !canKeepWords(this.#db)) return;
    try {
      keepWords(this.#db, this.#read);
      this.#keptWhen = keptWhen(this.#db);
    } catch {
      // A library on a disk that is full or cannot be written is searched as well, from its index.
    }
  }

  /** What was read of a table, here or by another thread or session. */
  #known(table: SearchTable): Read | null {
    const fresh = this.#fresh(table);
    if (fresh) return fresh;
    const when = keptWhen(this.#db);
    if (when === null || when === this.#keptWhen) return null;
    this.#keptWhen = when;
    for (const [of, kept] of readKeptWords(this.#db) ?? []) {
      if (!this.#fresh(of)) this.#set(of, kept);
    }
    return this.#fresh(table);
  }

  #set(table: SearchTable, { words, rowsWhenRead }: KeptWords): void {
    this.#read.set(table, {
      words,
      rowsWhenRead,
      frequent: firstOfLetters(words),
      dictionary: packedDictionary(words),
    });
  }

  /**
   * The most frequent words of a table for each letter that a search may begin with, each time its dictionary
   * was read; null where they are as they were.
   */
  newFrequent(table: SearchTable): readonly string[] | null {
    const read = this.#read.get(table);
    if (!read || this.#told.get(table) === read) return null;
    this.#told.set(table, read);
    return read.frequent;
  }

  /** Makes the words of an index a table of this connection. */
  #listWords(table: SearchTable): void {
    if (this.#listed.has(table)) return;
    listIndexWords(this.#db, table);
    this.#listed.add(table);
  }

  #fresh(table: SearchTable): Read | null {
    const read = this.#read.get(table);
    if (!read) return null;
    const rows = this.#rowsOf(table);
    const grown = rows - read.rowsWhenRead;
    return grown === 0 || (grown > 0 && grown < GROWTH * rows) ? read : null;
  }

  #rowsOf(table: SearchTable): number {
    const last = prepared<[], { seq: number | null }>(
      this.#db,
      `SELECT max(seq) AS seq FROM ${table}`,
    );
    return last.get()?.seq ?? 0;
  }

  #readNow(table: SearchTable): Dictionary {
    for (const _ of this.#readOne(table));
    return this.#read.get(table)!.dictionary;
  }

  *#readOne(table: SearchTable): Generator<void> {
    this.#listWords(table);
    const rowsWhenRead = this.#rowsOf(table);
    const packer = new WordPacker();
    const next = prepared<[string, number], WordCount>(
      this.#db,
      `SELECT term AS word, doc AS rows FROM temp.${table}_words WHERE term > ? ORDER BY term LIMIT ?`,
    );
    for (let page = next.all('', WORDS_AT_ONCE); page.length > 0;) {
      packer.add(page);
      yield;
      page = next.all(page.at(-1)!.word, WORDS_AT_ONCE);
    }
    this.#set(table, { words: packer.packed(), rowsWhenRead });
  }
}
