import fc from 'fast-check';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Output } from '../../../shared/contract/contract.ts';
import type { TrashItem } from '../../../shared/domain/library.ts';
import { letRun, makeMany, openCopy } from '../test-many.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { createEngine } from '../engine.ts';
import { openTestEngine, RESOURCES, type TestEngine } from '../test-engine.ts';
import { FIRST_TRASH } from '../test-ids.ts';

/** All of the trash, in windows of so many rows. */
async function walk({ call }: TestEngine, limit: number): Promise<TrashItem[]> {
  const items: TrashItem[] = [];
  let page: Output<'trash.list'> = await call('trash.list', { after: null, limit });
  items.push(...page.items);
  while (page.next !== null) {
    page = await call('trash.list', { after: page.next, limit });
    items.push(...page.items);
  }
  return items;
}

/** Every article and claim in the trash, many of them since the same moment. */
async function openTrashed() {
  const many = await makeMany();
  const library = openCopy(many.directory);
  const { call, finish } = library;
  await finish(call('claims.trash', { ids: [...many.claims] }));
  const { id } = await call('evidence.create', { title: 'Piers', articleIds: [many.articles[0]!] });
  await call('evidence.trash', { ids: [id] });
  await finish(call('articles.trash', { articles: { of: 'these', ids: [...many.articles] } }));
  return { ...many, library };
}

test('windows of the trash show everything once, the last that was deleted first', async () => {
  const { library } = await openTrashed();
  const whole = await walk(library, 200);
  expect(whole).toHaveLength(161);
  expect(new Set(whole.map(({ ref }) => ref.id)).size).toBe(161);
  const moments = whole.map(({ deletedAt }) => deletedAt);
  expect(moments).toEqual(moments.toSorted((left, right) => right - left));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 90 }), async (limit) => {
      expect(await walk(library, limit)).toEqual(whole);
    }),
    { numRuns: 12 },
  );
});

test('deleting many for good can be cancelled: what is left is in the trash still', async () => {
  const { library } = await openTrashed();
  const { call, engine } = library;
  const { things, jobId } = await call('trash.purge', { things: { of: 'all' } });
  expect(things).toBe(161);
  await letRun(2);
  await call('jobs.cancel', { id: jobId! });
  const job = await engine.waitForJob(jobId!);
  const left = await walk(library, 200);
  if (job.state === 'cancelled') {
    expect(job.message).toBe(
      `Cancelled: ${String(161 - left.length)} ${left.length === 160 ? 'thing' : 'things'} deleted for good, ${String(left.length)} still in the trash.`,
    );
  } else {
    expect(left).toEqual([]);
  }
  expect(await call('library.verify', {})).toEqual({ damage: null });
  await library.close();
  const next = openTestEngine(library.directory);
  expect(await next.call('jobs.list', {})).toEqual([]);
  expect(await walk(next, 200)).toEqual(left);
});

const DAY = 24 * 60 * 60 * 1000;

test('the trash keeps things as long as the reader chose, and for ever if nothing was chosen', async () => {
  const before = openTestEngine();
  const { directory } = before;
  const { id } = await before.addArticle('Swallows\n\nSwallows came late.');
  const { id: later } = await before.addArticle('Martins\n\nMartins came early.');
  await before.call('articles.trash', { articles: { of: 'these', ids: [id] } });
  before.engine.prune();
  expect((await before.call('trash.list', FIRST_TRASH)).items).toHaveLength(1);
  await before.call('settings.set', { trashDays: 30 });
  before.engine.prune();
  expect((await before.call('trash.list', FIRST_TRASH)).items).toHaveLength(1);
  await before.close();

  const told: unknown[] = [];
  const engine = createEngine({
    directory,
    resources: RESOURCES,
    now: () => Date.now() + 31 * DAY,
    emit: (event, payload) => {
      if (event === 'trash.expired') told.push(payload);
    },
  });
  const { signal } = new AbortController();
  await engine.dispatch('articles.trash', { articles: { of: 'these', ids: [later] } }, signal);
  engine.prune();
  const jobs = await engine.dispatch('jobs.list', {}, signal);
  const [job] = (jobs as { readonly value: Output<'jobs.list'> }).value;
  await engine.waitForJob(job!.id);
  await engine.close();
  expect(told).toEqual([{ things: 1, days: 30 }]);
  const after = openTestEngine(directory);
  const { items } = await after.call('trash.list', FIRST_TRASH);
  expect(items.map(({ title }) => title)).toEqual(['Martins']);
});

test('what only history still knows of an article is deleted with it', async () => {
  const library = openTestEngine();
  const { call, finish, engine, addArticle } = library;
  const article = await addArticle('Plovers\n\nWe enrolled 48 plovers. Twelve plovers died.');
  const { jobId } = await call('suggestions.read', {
    articles: { of: 'these', ids: [article.id] },
  });
  await engine.waitForJob(jobId);
  // Another text withdraws what the rules had suggested: only history knows it now.
  await call('articles.revise', { id: article.id, text: 'Plovers\n\nNothing is counted here.' });
  const again = await call('suggestions.read', { articles: { of: 'these', ids: [article.id] } });
  await engine.waitForJob(again.jobId);
  const db = connect(join(library.directory, DATABASE_NAME), { readonly: true });
  const known = () =>
    db
      .prepare(
        "SELECT count(*) FROM history_change WHERE concat(before, after) LIKE '%48 plovers%'",
      )
      .pluck()
      .get();
  expect(known()).toBeGreaterThan(0);
  await call('articles.trash', { articles: { of: 'these', ids: [article.id] } });
  await finish(call('trash.purge', { things: { of: 'all' } }));
  expect(known()).toBe(0);
  expect(db.prepare('SELECT count(*) FROM history_change').pluck().get()).toBe(0);
  db.close();
});
