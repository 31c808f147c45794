import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine } from '../test-engine.ts';

test('undo and redo of a change leave alone what it was not about, set since without a step of its own', async () => {
  const { call, directory } = openTestEngine();
  const { id } = await call('articles.addReference', {
    csl: { type: 'book', title: 'Newts' },
    citekey: 'newts',
  });
  await call('articles.setStatus', { articles: { of: 'these', ids: [id] }, status: 'read' });
  const db = connect(join(directory, DATABASE_NAME));
  db.prepare("UPDATE article SET citekey = 'pond' WHERE id = ?").run(id);
  db.close();
  await call('history.undo', {});
  expect(await call('articles.get', { id })).toMatchObject({ status: 'inbox', citekey: 'pond' });
  await call('history.redo', {});
  expect(await call('articles.get', { id })).toMatchObject({ status: 'read', citekey: 'pond' });
});
