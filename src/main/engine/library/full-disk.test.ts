import { expect, test } from 'vitest';
import { toErrorBody } from '../../../shared/errors.ts';
import type { Database } from '../db/database.ts';
import { openLibraryDatabase } from '../db/open.ts';
import { installRecording } from '../history/recording.ts';
import { transact } from '../history/transact.ts';
import { refreshTouched } from '../refresh.ts';
import { findReader } from '../settings/queries.ts';
import { openTestEngine, temporaryFolder } from '../test-engine.ts';
import { measureText } from './revision-text.ts';
import { revealArticle, stageArticle } from './write-article.ts';

/** Imports a text as the engine does. */
function importText(db: Database, text: string): string {
  const readerId = findReader(db, 'Reader');
  return transact(
    db,
    'Import an article',
    { readerId, now: Date.now(), refresh: refreshTouched },
    () => {
      const csl = { type: 'document', title: text.slice(0, 20) } as const;
      const id = stageArticle(
        db,
        { csl, revision: measureText(text), originName: null },
        Date.now(),
      );
      revealArticle(db, id);
      return id;
    },
  ).value;
}

function sizeOf(db: Database): number {
  return db.pragma('page_count', { simple: true }) as number;
}

test('a full disk is said in words, saves nothing of the change, and the library goes on', async () => {
  const directory = temporaryFolder();
  const db = openLibraryDatabase(directory);
  installRecording(db);
  importText(db, 'Larks\n\nOne lark rose.');
  const unlimited = db.pragma('max_page_count', { simple: true }) as number;
  db.pragma(`max_page_count = ${String(sizeOf(db) + 4)}`);

  let thrown: unknown = null;
  try {
    importText(db, `Too many larks\n\n${'Another lark rose. '.repeat(20_000)}`);
  } catch (error) {
    thrown = error;
  }
  expect(toErrorBody(thrown)).toEqual({
    code: 'disk_full',
    message: expect.stringContaining('The disk is full, so nothing was saved.') as string,
  });
  expect(db.inTransaction).toBe(false);
  expect(db.pragma('quick_check', { simple: true })).toBe('ok');

  db.pragma(`max_page_count = ${String(unlimited)}`);
  importText(db, 'Larks again\n\nTwo larks rose.');
  db.close();

  const { call } = openTestEngine(directory);
  expect(await call('library.overview', {})).toMatchObject({ articles: 2, trash: 0 });
  expect((await call('search.query', { text: 'rose', limit: 5 })).articles.total).toBe(2);
  expect((await call('search.query', { text: '"too many"', limit: 5 })).articles.total).toBe(0);
  expect(await call('history.undo', {})).toMatchObject({ label: 'Import an article' });
  expect(await call('library.overview', {})).toMatchObject({ articles: 1, trash: 1 });
});
