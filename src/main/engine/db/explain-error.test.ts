import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CslItem } from '../../../shared/domain/csl.ts';
import { toErrorBody } from '../../../shared/errors.ts';
import { openTestEngine, RESOURCES } from '../test-engine.ts';
import { createEngine } from '../engine.ts';
import { connect } from './database.ts';
import { explainError } from './explain-error.ts';
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
  },
);

test('an index that hides a row which others refer to is told as possible damage', async () => {
  const first = openTestEngine();
  await first.addArticle('Otters\n\nAn otter swam.');
  await first.close();
  const file = join(first.directory, DATABASE_NAME);
  const db = connect(file);
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  // Two indexes change places, so that rows are looked for among those of another table.
  const rootOf = db
    .prepare<[string, string], number>(
      'SELECT rootpage FROM sqlite_schema WHERE type = ? AND tbl_name = ?',
    )
    .pluck();
  const readers = rootOf.get('index', 'reader')!;
  const collections = rootOf.get('index', 'collection')!;
  const move = db.prepare(
    "UPDATE sqlite_schema SET rootpage = ? WHERE type = 'index' AND tbl_name = ?",
  );
  move.run(collections, 'reader');
  move.run(readers, 'collection');
  db.close();

  const said: string[] = [];
  const engine = createEngine({
    directory: first.directory,
    resources: RESOURCES,
    log: (message) => said.push(message),
  });
  const input = { name: 'River', parentId: null };
  const result = await engine.dispatch('collections.create', input, new AbortController().signal);
  await engine.close().catch(() => undefined);
  expect(result).toMatchObject({ ok: false, error: { code: 'db_corrupt' } });
  expect(said.join('\n')).toContain('collections.create');
});

test.each([
  ['a colour that is none', "INSERT INTO tag_color (tag, color, position) VALUES ('x', 'soot', 9)"],
  ['a setting that is no JSON', "INSERT INTO setting (name, value) VALUES ('readerName', '{')"],
])('%s is told as possible damage', async (_, sql) => {
  const first = openTestEngine();
  await first.close();
  const db = connect(join(first.directory, DATABASE_NAME));
  db.pragma('ignore_check_constraints = ON');
  db.exec(sql);
  db.close();

  const said: string[] = [];
  const engine = createEngine({
    directory: first.directory,
    resources: RESOURCES,
    log: (message) => said.push(message),
  });
  const input = { name: 'River', parentId: null };
  const result = await engine.dispatch('collections.create', input, new AbortController().signal);
  await engine.close();
  expect(result).toMatchObject({ ok: false, error: { code: 'db_corrupt' } });
  expect(said.join('\n')).toContain('collections.create');
});

test('a value of a wrong form that Collate made is told as its own fault, with its place', () => {
  const db = connect(':memory:');
  const wrong = CslItem.safeParse({ type: 'article-journal', title: 7 });
  const explained = explainError(db, wrong.error);
  db.close();
  expect(explained).toMatchObject({ code: 'internal' });
  expect(explained!.message).toContain('(title: ');
  expect(explained!.message).toContain('no damage of your library');
});
