import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const TEXT = 'Voles under the snow\n\nTwenty voles were tagged in the first week of frost.';

/** Marks the text and claims something of it, each a step. */
async function mark({ call, addArticle }: TestEngine) {
  const { id: articleId, revisionId, text } = await addArticle(TEXT);
  const start = text.indexOf('Twenty voles');
  const span = { start, end: start + 'Twenty voles'.length };
  await call('annotations.create', {
    articleId,
    revisionId,
    span,
    color: 'yellow',
    comment: 'a remark about frost',
    tags: ['winter'],
  });
  const { id: claimId } = await call('claims.create', {
    articleId,
    revisionId,
    spans: [span],
    draft: {
      value: {
        kind: 'sample_size',
        count: 20,
        unit: 'voles',
        unitKind: 'animals',
        role: 'enrolled',
        qualifier: 'exact',
      },
      statement: 'a statement about voles',
      speaker: 'authors',
    },
  });
  return { articleId, claimId };
}

/** How many changes of history say one of these words. */
function countInHistory({ directory }: TestEngine, ...words: readonly string[]): number {
  const db = connect(join(directory, DATABASE_NAME), { readonly: true });
  const count = db.prepare(
    'SELECT count(*) FROM history_change WHERE instr(concat(before, after), ?)',
  );
  const counts = words.map((word) => Number(count.pluck().get(word)));
  db.close();
  return counts.reduce((sum, each) => sum + each, 0);
}

test('history repeats no row that is there, and knows each that was undone away', async () => {
  const library = openTestEngine();
  const { call } = library;
  const { articleId } = await mark(library);
  const seen = async () => ({
    annotations: await call('annotations.list', { articleId }),
    claims: await call('claims.list', { articleId }),
  });
  const marked = await seen();
  const words = ['Twenty voles', 'a remark about frost', 'a statement about voles'];
  expect(countInHistory(library, ...words)).toBe(0);
  await call('history.undo', {});
  await call('history.undo', {});
  expect(await seen()).toEqual({ annotations: [], claims: [] });
  // Each of the two has a quote of these words.
  expect(countInHistory(library, ...words)).toBe(4);
  await call('history.redo', {});
  await call('history.redo', {});
  expect(await seen()).toEqual(marked);
  expect((await call('library.check', {})).database).toBe('ok');
});

test('what is redone is as it was when it was undone, whatever changed it before', async () => {
  const library = openTestEngine();
  const { call } = library;
  const { articleId, claimId } = await mark(library);
  const [claim] = await call('claims.list', { articleId });
  await call('claims.update', {
    id: claimId,
    draft: { ...claim!, statement: 'other words' },
    accept: true,
  });
  const reworded = await call('claims.list', { articleId });
  for (let step = 0; step < 3; step += 1) await call('history.undo', {});
  for (let step = 0; step < 2; step += 1) await call('history.redo', {});
  expect(await call('claims.list', { articleId })).toEqual([claim]);
  await call('history.redo', {});
  expect(await call('claims.list', { articleId })).toEqual(reworded);
});

test('a step is as large as what history keeps of it, also where it was undone', async () => {
  const library = openTestEngine();
  const { call, directory } = library;
  await mark(library);
  const sizes = () => {
    const db = connect(join(directory, DATABASE_NAME), { readonly: true });
    const rows = db
      .prepare(
        `SELECT size, (SELECT sum(coalesce(length(before), 0) + coalesce(length(after), 0))
           FROM history_change WHERE step_seq = history_step.seq) AS kept
         FROM history_step ORDER BY seq`,
      )
      .all() as { readonly size: number; readonly kept: number }[];
    db.close();
    return rows;
  };
  const made = sizes();
  expect(made.map(({ size }) => size)).toEqual(made.map(({ kept }) => kept));
  await call('history.undo', {});
  await call('history.undo', {});
  const undone = sizes();
  expect(undone.at(-1)!.kept).toBeGreaterThan(made.at(-1)!.kept);
  expect(undone.map(({ size }) => size)).toEqual(undone.map(({ kept }) => kept));
  await call('history.redo', {});
  const redone = sizes();
  expect(redone.map(({ size }) => size)).toEqual(redone.map(({ kept }) => kept));
});
