import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect, prepared, type ReadableDatabase } from '../db/database.ts';
import { DATABASE_NAME, openReadingConnection } from '../db/open.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';
import { workThrough } from '../test-workload.ts';

const ALL = { scope: { of: 'all' }, sort: 'added', descending: true, filter: '' } as const;

/** What all that only reads answers. */
async function readEverything({ call }: TestEngine): Promise<unknown> {
  const ids = await call('articles.ids', { list: ALL, first: 0, limit: 10_000 });
  const { backup: _, trash: __, ...overview } = await call('library.overview', {});
  const ofArticles = await Promise.all(
    ids.map(async (id) => ({
      article: await call('articles.get', { id }),
      claims: await call('claims.list', { articleId: id }),
      links: await call('claims.links', { articleId: id }),
      absences: await call('absences.list', { articleId: id }),
      annotations: await call('annotations.list', { articleId: id }),
      reading: await call('suggestions.reading', { articleId: id }),
      note: await call('export.text', { target: { of: 'article', id }, format: 'bibtex' }),
    })),
  );
  return {
    ids,
    overview,
    ofArticles,
    rows: await call('articles.rows', { ids }),
    filing: await call('articles.filing', { articles: { of: 'these', ids } }),
    settings: await call('settings.get', {}),
    tables: await Promise.all(overview.tables.map(({ id }) => call('evidence.get', { id }))),
  };
}

/** Makes the library of a folder, which nobody has open, as large as one whose reads have a thread. */
function makeLarge(directory: string): void {
  const db = connect(join(directory, DATABASE_NAME));
  db.exec(`
    INSERT INTO article (seq, id, csl, type, title, authors, source, citekey, status, added_at,
      updated_at, deleted_at)
    VALUES (5000, 'last', '{}', 'article', 'Last', '', '', 'last', 'inbox', 0, 0, 0)`);
  db.close();
}

describe('reads', () => {
  test('of a large library are answered in a thread as they are in a small one', async () => {
    const directory = temporaryFolder();
    await workThrough(directory);
    const small = openTestEngine(directory);
    const before = await readEverything(small);
    await small.close();
    makeLarge(directory);
    const large = openTestEngine(directory);
    const after = await readEverything(large);
    expect(after).toEqual(before);
  }, 120_000);

  test('see what was written a moment ago', async () => {
    const directory = temporaryFolder();
    await openTestEngine(directory).close();
    makeLarge(directory);
    const { call, addArticle } = openTestEngine(directory);
    for (let count = 1; count <= 5; count += 1) {
      await addArticle(`Wrens\n\nWren number ${String(count)}.`);
      expect((await call('library.overview', {})).articles).toBe(count);
      expect(await call('articles.ids', { list: ALL, first: 0, limit: 10_000 })).toHaveLength(
        count,
      );
    }
  });

  test('answer with the error of what is gone, and write nothing to the log', async () => {
    const directory = temporaryFolder();
    await openTestEngine(directory).close();
    makeLarge(directory);
    const { call } = openTestEngine(directory);
    await expect(call('articles.get', { id: NOWHERE })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('have a connection that cannot write, and no statement for it', () => {
    const directory = temporaryFolder();
    openTestEngine(directory);
    const db = openReadingConnection(directory);
    const readable: ReadableDatabase = db;
    // @ts-expect-error -- nothing that only reads can run a statement.
    expect(() => prepared(readable, 'DELETE FROM library').run()).toThrow('readonly');
    db.close();
  });
});
