import fc from 'fast-check';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepared, type Database } from '../db/database.ts';
import { openLibraryDatabase } from '../db/open.ts';
import { DATABASE_NAME } from '../../../shared/domain/library-files.ts';
import { createEngine } from '../engine.ts';
import { connect } from '../db/database.ts';
import { openTestEngine, RESOURCES, temporaryFolder } from '../test-engine.ts';
import { dropOldSteps } from './pruner.ts';

interface MadeStep {
  readonly madeAt: number;
  readonly size: number;
  readonly undone: boolean;
}

function addSteps(db: Database, steps: readonly MadeStep[]): void {
  const add = prepared(
    db,
    "INSERT INTO history_step (label, made_at, size, undone) VALUES ('A step', ?, ?, ?)",
  );
  for (const { madeAt, size, undone } of steps) add.run(madeAt, size, undone ? 1 : 0);
}

/** Steps as time makes them: the last ones may be undone. */
const stepsOf = fc
  .tuple(
    fc.array(fc.record({ days: fc.nat({ max: 9 }), size: fc.nat({ max: 50 }) }), { maxLength: 30 }),
    fc.nat({ max: 30 }),
  )
  .map(([made, done]) => {
    let madeAt = 0;
    return made.map(({ days, size }, at) => {
      madeAt += days;
      return { madeAt, size, undone: at >= done };
    });
  });

test('history lets go of the oldest steps alone: too old or too much, beyond those that always stay', () => {
  fc.assert(
    fc.property(
      stepsOf,
      fc.option(fc.nat({ max: 100 })),
      fc.record({ steps: fc.nat({ max: 10 }), characters: fc.nat({ max: 300 }) }),
      (steps, madeBefore, bounds) => {
        const db = openLibraryDatabase(temporaryFolder());
        addSteps(db, steps);
        dropOldSteps(db, madeBefore, bounds);
        const dropped = prepared<[], { is_dropped: number }>(
          db,
          'SELECT is_dropped FROM history_step ORDER BY seq',
        )
          .all()
          .map((row) => row.is_dropped === 1);
        db.close();
        const done = steps.filter(({ undone }) => !undone);
        const expected = done.map(({ madeAt }, at) => {
          const after = done.slice(at);
          const characters = after.reduce((sum, { size }) => sum + size, 0);
          const isBeyond =
            (madeBefore !== null && madeAt < madeBefore) || characters > bounds.characters;
          return after.length > bounds.steps && isBeyond;
        });
        const kept = expected.lastIndexOf(true) + 1;
        expect(dropped).toEqual(steps.map((_, at) => at < kept));
      },
    ),
    { numRuns: 40 },
  );
});

const DAY = 24 * 60 * 60 * 1000;

test('undo reaches back as far as the reader chose, and the last hundred steps always', async () => {
  const directory = temporaryFolder();
  const before = openTestEngine(directory);
  const { id } = await before.addArticle('Swifts\n\nSwifts sleep in the air.');
  for (let step = 0; step < 110; step += 1) {
    const change = step % 2 === 0 ? { add: ['birds'], remove: [] } : { add: [], remove: ['birds'] };
    await before.call('articles.file', { articles: { of: 'these', ids: [id] }, tags: change });
  }
  await before.close();

  const later = createEngine({
    directory,
    resources: RESOURCES,
    now: () => Date.now() + 100 * DAY,
  });
  later.prune();
  const db = connect(join(directory, DATABASE_NAME), { readonly: true });
  const counts = (): unknown =>
    db
      .prepare('SELECT (SELECT count(*) FROM history_step), (SELECT count(*) FROM history_change)')
      .raw()
      .get();
  await expect.poll(counts).toEqual([100, 100]);
  db.close();
  await later.close();
  const after = openTestEngine(directory);
  let undone = 0;
  while ((await after.call('history.undo', {})).label !== null) undone += 1;
  expect(undone).toBe(100);
  expect((await after.call('articles.get', { id })).tags).toEqual([]);
});

test('what can no longer be redone is forgotten, however much it was', async () => {
  const { call, directory, addArticle } = openTestEngine();
  const { id } = await addArticle('Swifts\n\nSwifts sleep in the air.');
  const tags = Array.from({ length: 90 }, (_, at) => `tag ${String(at)}`);
  await call('articles.file', {
    articles: { of: 'these', ids: [id] },
    tags: { add: tags, remove: [] },
  });
  await call('history.undo', {});
  await call('articles.setStatus', { articles: { of: 'these', ids: [id] }, status: 'read' });
  expect((await call('history.state', {})).redo).toBeNull();
  expect((await call('history.redo', {})).label).toBeNull();
  const db = connect(join(directory, DATABASE_NAME), { readonly: true });
  const labels = (): unknown => db.prepare('SELECT label FROM history_step').pluck().all();
  await expect.poll(labels).toEqual(['Import an article', 'Mark article as read']);
  db.close();
});
