import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../src/main/engine/db/database.ts';
import { makeId } from '../../src/main/engine/db/uuid.ts';
import { importAll, openEngine, temporaryFolder, writeFiles } from './big-library.ts';
import { readTexts, type Corpora } from './corpora.ts';
import { makeFigure, type Figure } from './figures.ts';
import { measureMonsters } from './monsters.ts';

const ARTICLES = 1000;
const RUNS = 5;

/** What import is measured beside. */
export const BARE = 'inserting the same rows and words, committed one by one';

/**
 * Reads the same files and inserts the same texts and details, and the words of both into a full-text
 * index, committed one by one: the least that makes an article that can be found. Answers with milliseconds.
 */
export function insertBare(paths: readonly string[]): number {
  const db = connect(join(temporaryFolder(), 'bare.sqlite'));
  db.exec(`
    CREATE TABLE article (seq INTEGER PRIMARY KEY, id TEXT, csl TEXT, title TEXT) STRICT;
    CREATE TABLE revision (seq INTEGER PRIMARY KEY, id TEXT, article_id TEXT, text TEXT) STRICT;
    CREATE VIRTUAL TABLE words USING fts5(
      title, text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
    );
  `);
  const article = db.prepare('INSERT INTO article (id, csl, title) VALUES (?, ?, ?)');
  const revision = db.prepare('INSERT INTO revision (id, article_id, text) VALUES (?, ?, ?)');
  const words = db.prepare('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)');
  const started = performance.now();
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    const title = text.slice(0, text.indexOf('\n'));
    db.transaction(() => {
      const id = makeId();
      const csl = JSON.stringify({ type: 'article-journal', title });
      const { lastInsertRowid } = article.run(id, csl, title);
      revision.run(makeId(), id, text);
      words.run(lastInsertRowid, title, text);
    })();
  }
  const took = performance.now() - started;
  db.close();
  return took;
}

/** Articles imported a second, beside the bare inserts of the same rows, and the worst files. */
export async function importGroup(corpora: Corpora): Promise<Figure[]> {
  const paths = writeFiles(await readTexts(corpora, 'abstracts', ARTICLES));
  const own: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const engine = openEngine(join(temporaryFolder(), 'library'));
    own.push((await importAll(engine, paths)) / ARTICLES);
    await engine.close();
    bare.push(insertBare(paths) / ARTICLES);
  }
  const figure = makeFigure({
    group: 'import',
    name: 'import of an article',
    unit: 'ms',
    values: own,
    baseline: { name: BARE, values: bare },
  });
  return [
    { ...figure, note: `${(1000 / figure.median).toFixed(0)} articles a second` },
    ...(await measureMonsters()),
  ];
}
