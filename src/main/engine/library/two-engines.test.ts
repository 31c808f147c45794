import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine, RESOURCES, temporaryFolder, type TestEngine } from '../test-engine.ts';

const LINES = Array.from(
  { length: 25 },
  (_, at) => `Herons\n\nOn day ${String(at)} a heron stood still.`,
);

async function addAll({ addArticle, call }: TestEngine, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const { id, revisionId } = await addArticle(line);
    await call('annotations.create', {
      articleId: id,
      revisionId,
      span: { start: 0, end: 6 },
      color: 'blue',
      comment: line,
      tags: [],
    });
  }
}

describe('two engines on one library', () => {
  test('write in turns, and neither loses or breaks a thing', async () => {
    const first = openTestEngine();
    const second = openTestEngine(first.directory);
    await Promise.all([
      addAll(
        first,
        LINES.map((line) => `${line} It was seen by one.`),
      ),
      addAll(
        second,
        LINES.map((line) => `${line} It was seen by another.`),
      ),
    ]);
    for (const { call } of [first, second]) {
      expect(await call('library.check', {})).toEqual({
        database: 'ok',
        quotes: { verified: 50, moved: 0, broken: 0 },
        files: { files: 0, faults: 0, first: [] },
      });
      expect((await call('search.query', { text: 'heron', limit: 1 })).articles.total).toBe(50);
    }
    const ids = await first.call('articles.ids', {
      list: {
        scope: { of: 'all' },
        sort: 'added',
        descending: false,
        filter: '',
      },
      first: 0,
      limit: 10_000,
    });
    const rows = await second.call('articles.rows', { ids });
    expect(new Set(rows.map(({ citekey }) => citekey)).size).toBe(50);
    let undone = 0;
    for (const { call } of Array.from({ length: 100 }, (_, at) =>
      at % 2 === 0 ? first : second,
    )) {
      if ((await call('history.undo', {})).label !== null) undone += 1;
    }
    expect(undone).toBe(100);
    expect(await second.call('library.overview', {})).toMatchObject({
      articles: 0,
      annotations: 0,
    });
  });

  test('one that waits in vain for the other says that the library is held', async () => {
    const library = openTestEngine();
    const { id } = await library.addArticle(LINES[0]!);
    const other = connect(join(library.directory, DATABASE_NAME));
    other.exec('BEGIN IMMEDIATE');
    await expect(
      library.call('articles.setStatus', { articles: { of: 'these', ids: [id] }, status: 'read' }),
    ).rejects.toMatchObject({
      code: 'db_locked',
      message: expect.stringContaining('Another program holds the library') as string,
    });
    expect((await library.call('articles.get', { id })).status).toBe('inbox');
    other.exec('ROLLBACK');
    other.close();
    await library.call('articles.setStatus', {
      articles: { of: 'these', ids: [id] },
      status: 'read',
    });
    expect((await library.call('articles.get', { id })).status).toBe('read');
  });
});

describe('a folder that is none', () => {
  test('is refused in words, without its path', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'Words.');
    const open = () => createEngine({ directory: file, resources: RESOURCES });
    expect(open).toThrow(expect.objectContaining({ code: 'db_locked' }));
    expect(open).toThrow(/^“notes\.txt” cannot be used/);
    expect(open).not.toThrow(folder);
  });

  test('is refused when a folder stands where the database belongs', () => {
    const directory = temporaryFolder();
    mkdirSync(join(directory, DATABASE_NAME));
    expect(() => createEngine({ directory, resources: RESOURCES })).toThrow(
      expect.objectContaining({ code: 'db_locked' }),
    );
  });
});
