import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toErrorBody } from '../../../shared/errors.ts';
import { openTestEngine, RESOURCES } from '../test-engine.ts';
import { createEngine } from '../engine.ts';
import { connect } from './database.ts';
import { DATABASE_NAME } from './open.ts';

test.each([
  ['article_tally', 'annotations', 'annotatioos'],
  ['history_step', 'label', 'labfl'],
  ['collection', 'parent_id', 'parent_hd'],
])(
  'a letter of a definition of %s that was damaged is told as damage',
  async (table, word, wrong) => {
    const first = openTestEngine();
    await first.addArticle('Otters\n\nAn otter swam.');
    await first.close();
    const db = connect(join(first.directory, DATABASE_NAME));
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    const changed = db
      .prepare(
        "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE type = 'table' AND name = ?",
      )
      .run(word, wrong, table);
    expect(changed.changes).toBe(1);
    db.close();

    const said: string[] = [];
    const open = async (): Promise<unknown> => {
      const engine = createEngine({
        directory: first.directory,
        resources: RESOURCES,
        log: (message) => said.push(message),
      });
      const input = { name: 'River', parentId: null };
      const result = await engine.dispatch(
        'collections.create',
        input,
        new AbortController().signal,
      );
      await engine.close();
      return result;
    };
    const outcome = await open().catch((thrown: unknown) => ({
      ok: false,
      error: toErrorBody(thrown),
    }));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'db_corrupt' } });
    expect(said.filter((line) => line.startsWith('collections.create'))).toEqual([]);
  },
);
