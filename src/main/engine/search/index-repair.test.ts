import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const DAMAGE: Readonly<Record<string, string>> = {
  'garbled pages of words':
    "UPDATE article_fts_data SET block = x'0b0d5a5a5a5a0000ff11ffffffff5a5a5a5a5a5a' WHERE id > 1",
  'no pages of words': 'DELETE FROM article_fts_data WHERE id > 1',
  'a garbled structure':
    "UPDATE article_fts_data SET block = x'ffffffffffffffff5a5a5a5a0b0d00010203' WHERE id = 10",
  'garbled claims': "UPDATE claim_fts_data SET block = x'0b0d5a5a5a5a0000ff11ffffffff5a5a5a5a5a5a'",
};

/** Waits until nothing runs any more. */
async function settle({ call, engine }: TestEngine): Promise<void> {
  for (const { id } of await call('jobs.list', {})) await engine.waitForJob(id);
}

describe.each(Object.entries(DAMAGE))('a search index with %s', (_, sql) => {
  async function openDamaged() {
    const library = openTestEngine();
    for (let at = 0; at < 5; at += 1)
      await library.addArticle(`Otter ${String(at)}\n\nAn otter swam.`);
    await library.close();
    const db = connect(join(library.directory, DATABASE_NAME));
    db.unsafeMode(true);
    expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
    db.close();
    return openTestEngine(library.directory);
  }

  test('stops no change, no import and no search for long', async () => {
    const library = await openDamaged();
    const { id } = await library.addArticle('Trout\n\nA trout fled from the otter.');
    await library.call('articles.file', {
      articles: { of: 'these', ids: [id] },
      tags: { add: ['river'], remove: [] },
    });
    await library.call('search.query', { text: 'otter', limit: 10 });
    await library.call('library.check', {});
    await settle(library);
    const found = await library.call('search.query', { text: 'otter', limit: 10 });
    expect(found.articles.total).toBe(6);
  });

  test('stops no backup, and is no damage of the library', async () => {
    const library = await openDamaged();
    expect(await library.call('backups.create', {})).toMatchObject({ state: 'verified' });
    expect(await library.call('library.check', {})).toMatchObject({ database: 'ok' });
    const found = await library.call('search.query', { text: 'otter', limit: 10 });
    expect(found.articles.total).toBe(5);
  });
});

test('a search index that is garbled in its definition is damage of the library, in words', async () => {
  const first = openTestEngine();
  await first.addArticle('Otters\n\nAn otter swam.');
  await first.close();
  const db = connect(join(first.directory, DATABASE_NAME));
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  db.prepare(
    "UPDATE sqlite_schema SET sql = replace(sql, 'unicode61', 'unicodf61') WHERE name = 'article_fts'",
  ).run();
  db.close();

  const { call, importFiles } = openTestEngine(first.directory);
  const damaged = { code: 'db_corrupt', message: expect.stringContaining('is damaged') };
  expect(await call('library.check', {})).toMatchObject({ database: 'the structure of the file' });
  await expect(call('backups.create', {})).rejects.toMatchObject(damaged);
  await call('collections.create', { name: 'River', parentId: null });
  await importFiles({ 'trout.txt': 'Trout\n\nA trout fled.' });
  const jobs = await call('jobs.list', {});
  expect(jobs.map(({ state, message }) => ({ state, message }))).toContainEqual({
    state: 'failed',
    message: damaged.message,
  });
});
