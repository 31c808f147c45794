import { prepared, type Database } from '../db/database.ts';

export type SearchTable = 'article' | 'annotation' | 'claim';

/** The words of a full-text index with the number of rows that hold each. */
export interface Dictionary {
  /** Rows that hold this very word; 0 for a word the dictionary does not know. */
  readonly rowsWith: (word: string) => number;
  /** Words that begin so and the rows that hold them, most frequent first. */
  readonly completions: (prefix: string) => readonly WordCount[];
  /** All words one edit away: a letter too many, missing, other, or swapped with its neighbour. */
  readonly oneEditAway: (word: string) => readonly WordCount[];
}

export interface WordCount {
  readonly word: string;
  readonly rows: number;
}

interface Cached {
  readonly rowsWhenRead: number;
  readonly dictionary: Dictionary;
}

/** A dictionary is read again when its table has grown by this share, or shrunk at all. */
const GROWTH = 0.1;

const caches = new WeakMap<Database, Map<SearchTable, Cached>>();

/**
 * The dictionary of a table's full-text index, kept in memory and read again as the table grows.
 * Counts and neighbours may lag a little behind the index; that a word is in no row is always
 * true of this moment, as words that no row holds are left out of searches.
 */
export function dictionaryOf(db: Database, table: SearchTable): Dictionary {
  const cache = caches.get(db) ?? new Map<SearchTable, Cached>();
  caches.set(db, cache);
  const rows =
    prepared<[], { seq: number | null }>(db, `SELECT max(seq) AS seq FROM ${table}`).get()?.seq ??
    0;
  const known = cache.get(table);
  if (known && rows >= known.rowsWhenRead && rows - known.rowsWhenRead < GROWTH * rows) {
    return known.dictionary;
  }
  const dictionary = readDictionary(db, table);
  cache.set(table, { rowsWhenRead: rows, dictionary });
  return dictionary;
}

/** Above every letter: the end of all words that begin with what stands before it. */
const LAST_LETTER = '\u{10ffff}';

function readDictionary(db: Database, table: SearchTable): Dictionary {
  db.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table}_words USING fts5vocab('main', '${table}_fts', 'row')`,
  );
  const entries = prepared<[], WordCount>(
    db,
    `SELECT term AS word, doc AS rows FROM temp.${table}_words`,
  )
    .all()
    .toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const known = makeDictionary(entries);
  const rowsNow = prepared<[string], WordCount>(
    db,
    `SELECT term AS word, doc AS rows FROM temp.${table}_words WHERE term = ?`,
  );
  const completionsNow = prepared<[string, string], WordCount>(
    db,
    `SELECT term AS word, doc AS rows FROM temp.${table}_words WHERE term BETWEEN ? AND ? ORDER BY doc DESC`,
  );
  return {
    ...known,
    rowsWith: (word) => known.rowsWith(word) || (rowsNow.get(word)?.rows ?? 0),
    completions: (prefix) => {
      const before = known.completions(prefix);
      return before.length > 0 ? before : completionsNow.all(prefix, prefix + LAST_LETTER);
    },
  };
}

/** Makes a dictionary from words in the order of their UTF-16 code units. */
export function makeDictionary(entries: readonly WordCount[]): Dictionary {
  const firstFrom = (word: string): number => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle] as WordCount).word < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    rowsWith: (word) => {
      const entry = entries[firstFrom(word)];
      return entry?.word === word ? entry.rows : 0;
    },
    completions: (prefix) => {
      const from = firstFrom(prefix);
      const to = firstFrom(`${prefix}\uffff`);
      return entries.slice(from, to).toSorted((a, b) => b.rows - a.rows);
    },
    oneEditAway: (word) => entries.filter((entry) => isOneEdit(word, entry.word)),
  };
}

/** Whether one letter added, dropped, changed, or swapped with its neighbour turns `a` into `b`. */
export function isOneEdit(a: string, b: string): boolean {
  const longer = a.length >= b.length ? a : b;
  const shorter = a.length >= b.length ? b : a;
  if (longer.length - shorter.length > 1 || a === b) return false;
  let at = 0;
  while (at < shorter.length && longer.charCodeAt(at) === shorter.charCodeAt(at)) at += 1;
  if (longer.length > shorter.length) return longer.slice(at + 1) === shorter.slice(at);
  if (longer.slice(at + 1) === shorter.slice(at + 1)) return true;
  return (
    longer.charCodeAt(at) === shorter.charCodeAt(at + 1) &&
    longer.charCodeAt(at + 1) === shorter.charCodeAt(at) &&
    longer.slice(at + 2) === shorter.slice(at + 2)
  );
}
