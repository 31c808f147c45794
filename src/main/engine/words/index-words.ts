import { plucked, prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import type { WordCount } from './dictionary.ts';
import type { WordSource } from './word-forms.ts';

/** What has an index whose words are looked up. */
const TABLES = ['claim', 'annotation', 'note', 'article'] as const;
/** Above every letter: the end of all words that begin with what stands before it. */
const LAST_LETTER = '\u{10ffff}';

/** Makes the words of an index a table of this connection, where they are none yet. */
export function listIndexWords(db: ReadableDatabase, table: (typeof TABLES)[number]): string {
  const name = `${table}_words`;
  const isThere = plucked<[string], number>(
    db,
    'SELECT 1 FROM temp.sqlite_schema WHERE name = ?',
  ).get(name);
  if (isThere === undefined) {
    (db as Database).exec(
      `CREATE VIRTUAL TABLE temp.${name} USING fts5vocab('main', '${table}_fts', 'row')`,
    );
  }
  return `temp.${name}`;
}

/** The words of the full-text indexes, each looked up when it is asked for, so that they are those of this moment. */
export function indexWords(db: ReadableDatabase): WordSource[] {
  return TABLES.map((table): WordSource => {
    const words = listIndexWords(db, table);
    const one = prepared<[string], WordCount>(
      db,
      `SELECT term AS word, doc AS rows FROM ${words} WHERE term = ?`,
    );
    const between = prepared<[string, string], WordCount>(
      db,
      `SELECT term AS word, doc AS rows FROM ${words} WHERE term BETWEEN ? AND ?`,
    );
    return {
      knownRows: (word) => one.get(word)?.rows ?? 0,
      completions: (prefix) =>
        between
          .all(prefix, prefix + LAST_LETTER)
          .toSorted((a, b) => b.rows - a.rows || (a.word < b.word ? -1 : 1)),
    };
  });
}
