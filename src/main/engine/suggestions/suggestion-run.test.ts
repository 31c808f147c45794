import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArticleId, JobId } from '../../../shared/domain/ids.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const ALL = { scope: { of: 'all' }, sort: 'added', descending: false, filter: '' } as const;

/** A text of its own for each number, with a claim of every kind. */
function textOf(number: number): string {
  return `Lamp ${String(number)}\n\nA total of ${String(40 + number)} mice were kept under lamp ${String(number)}. Sleep was longer under it than without it (p = 0.01).\n\nMore research is needed before lamp ${String(number)} is sold to schools.`;
}

async function addArticles(library: TestEngine, count: number): Promise<ArticleId[]> {
  const ids: ArticleId[] = [];
  for (let made = 0; made < count; made += 1) {
    ids.push((await library.addArticle(textOf(made))).id);
  }
  return ids;
}

async function finish({ engine }: TestEngine, { jobId }: { jobId: JobId }) {
  const job = await engine.waitForJob(jobId);
  expect(job.state).toBe('finished');
  return job;
}

/** Waits until the job has read so many articles. */
async function waitUntilRead({ call }: TestEngine, jobId: JobId, count: number): Promise<void> {
  for (;;) {
    const job = (await call('jobs.list', {})).find(({ id }) => id === jobId)!;
    if (job.done >= count || job.state !== 'running') return;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

const claimsOf = async ({ call }: TestEngine, ids: readonly ArticleId[]) =>
  Promise.all(ids.map((articleId) => call('claims.list', { articleId })));

/** What claims say, without what differs from one library to the next. */
const sayings = (claims: Awaited<ReturnType<typeof claimsOf>>) =>
  claims.map((each) =>
    each.map(({ code, value, quotes }) => [code, value, quotes.map(({ exact }) => exact)]),
  );

/** Makes the library as one that older rules have read. */
function ageReadings({ directory }: TestEngine): void {
  const db = connect(join(directory, DATABASE_NAME));
  db.prepare(`UPDATE suggestion_reading SET rules = 'n0 sp0 f0 s0'`).run();
  db.prepare('UPDATE claim SET rule_version = 0 WHERE rule_version IS NOT NULL').run();
  db.close();
}

describe('a reading of articles', () => {
  test('takes what is selected as it is described, but for exceptions', async () => {
    const library = openTestEngine();
    const { call } = library;
    const ids = await addArticles(library, 4);
    const [first, second] = ids;
    await call('articles.trash', { articles: { of: 'these', ids: [first!] } });
    const all = { of: 'all', list: ALL, except: [second!] } as const;
    const job = await finish(
      library,
      await call('suggestions.read', { articles: { ...all, except: [...all.except] } }),
    );
    expect(job).toMatchObject({ done: 2, total: 2, title: 'Finding claims in 2 articles' });
    const found = (await claimsOf(library, ids)).map((claims) => claims.length > 0);
    expect(found).toEqual([false, false, true, true]);
    expect(await call('history.state', {})).toMatchObject({
      undo: 'Suggest claims in 2 articles',
    });
  });

  test('of nothing finds nothing', async () => {
    const library = openTestEngine();
    const job = await finish(
      library,
      await library.call('suggestions.read', { articles: { of: 'all', list: ALL, except: [] } }),
    );
    expect(job).toMatchObject({ done: 0, total: 0 });
  });
});

describe('a run over the library', () => {
  test('reads what is due and passes over what is up to date', async () => {
    const library = openTestEngine();
    const { call } = library;
    const [first] = await addArticles(library, 3);
    await finish(
      library,
      await call('suggestions.read', { articles: { of: 'these', ids: [first!] } }),
    );
    const job = await finish(library, await call('suggestions.run', ALL));
    expect(job).toMatchObject({ done: 2, total: 2, title: 'Finding claims in 2 articles' });
    expect(job.message).toMatch(/^\d+ claims suggested in 2 articles\.$/);
    expect((await finish(library, await call('suggestions.run', ALL))).message).toBe(
      'Nothing to do: the rules have read all of these texts as they are.',
    );
    expect(await call('suggestions.unfinished', {})).toBeNull();
  });

  test('keeps to the list: its scope and its filter', async () => {
    const library = openTestEngine();
    const { call } = library;
    const ids = await addArticles(library, 3);
    await call('articles.setStatus', { articles: { of: 'these', ids: [ids[1]!] }, status: 'read' });
    await finish(
      library,
      await call('suggestions.run', { ...ALL, scope: { of: 'status', status: 'read' } }),
    );
    const counts = (await claimsOf(library, ids)).map(({ length }) => length > 0);
    expect(counts).toEqual([false, true, false]);
  });

  test('passes over what came into the trash meanwhile', async () => {
    const library = openTestEngine();
    const { call } = library;
    const ids = await addArticles(library, 3);
    const { jobId } = await call('suggestions.run', ALL);
    await call('articles.trash', { articles: { of: 'these', ids: [ids[2]!] } });
    await finish(library, { jobId });
    expect(await call('suggestions.reading', { articleId: ids[1]! })).toMatchObject({
      isCurrent: true,
    });
    expect(await call('suggestions.reading', { articleId: ids[2]! })).toBeNull();
    expect(await call('suggestions.unfinished', {})).toBeNull();
  });

  test('is one at a time', async () => {
    const library = openTestEngine();
    const { call } = library;
    await addArticles(library, 3);
    const started = await call('suggestions.run', ALL);
    for (const method of ['suggestions.continue', 'suggestions.forget'] as const) {
      await expect(call(method, {})).rejects.toMatchObject({ code: 'busy' });
    }
    await expect(call('suggestions.run', ALL)).rejects.toMatchObject({ code: 'busy' });
    await finish(library, started);
  });
});

describe('a run that was broken off', () => {
  test('goes on where it stopped, also after a restart, and comes to the same', async () => {
    const whole = openTestEngine();
    const wholeIds = await addArticles(whole, 8);
    await finish(whole, await whole.call('suggestions.run', ALL));

    const first = openTestEngine();
    const ids = await addArticles(first, 8);
    const { jobId } = await first.call('suggestions.run', ALL);
    await waitUntilRead(first, jobId, 2);
    await first.call('jobs.cancel', { id: jobId });
    const cancelled = await first.engine.waitForJob(jobId);
    const unfinished = await first.call('suggestions.unfinished', {});
    expect(cancelled.state).toBe('cancelled');
    expect(unfinished).toMatchObject({ total: 8 });
    expect(unfinished!.left).toBeLessThanOrEqual(6);
    expect(cancelled.message).toContain(`${String(unfinished!.left)} of 8 left.`);
    await first.close();

    const second = openTestEngine(first.directory);
    expect(await second.call('jobs.list', {})).toEqual([]);
    expect(await second.call('suggestions.unfinished', {})).toEqual(unfinished);
    const job = await finish(second, await second.call('suggestions.continue', {}));
    expect(job).toMatchObject({ done: 8, total: 8, title: 'Finding claims in 8 articles' });
    expect(job.message).toContain(` in ${String(unfinished!.left)} article`);
    expect(await second.call('suggestions.unfinished', {})).toBeNull();
    expect(sayings(await claimsOf(second, ids))).toEqual(sayings(await claimsOf(whole, wholeIds)));
    await expect(second.call('suggestions.continue', {})).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('can be let go of; what it found stays, and another run finds the rest', async () => {
    const library = openTestEngine();
    const { call } = library;
    const ids = await addArticles(library, 6);
    const { jobId } = await call('suggestions.run', ALL);
    await waitUntilRead(library, jobId, 1);
    await call('jobs.cancel', { id: jobId });
    await library.engine.waitForJob(jobId);
    const { left } = (await call('suggestions.unfinished', {}))!;
    await call('suggestions.forget', {});
    expect(await call('suggestions.unfinished', {})).toBeNull();
    expect((await finish(library, await call('suggestions.run', ALL))).total).toBe(left);
    expect((await claimsOf(library, ids)).every(({ length }) => length > 0)).toBe(true);
  });
});

describe('new rules', () => {
  test('make articles due again and offer only what is new', async () => {
    const library = openTestEngine();
    const { call } = library;
    const [id] = await addArticles(library, 1);
    await finish(library, await call('suggestions.run', ALL));
    const [claims] = await claimsOf(library, [id!]);
    const of = (kind: string) => claims!.find(({ value }) => value.kind === kind)!;
    await call('claims.decide', { ids: [of('sample_size').id], decision: 'accepted' });
    await call('claims.decide', { ids: [of('species').id], decision: 'rejected' });
    // As if the older rules had not found the caveat.
    await call('claims.trash', { ids: [of('safety').id] });
    await call('trash.purge', {
      things: { of: 'these', refs: [{ type: 'claim', id: of('safety').id }] },
    });
    const [before] = await claimsOf(library, [id!]);
    expect((await finish(library, await call('suggestions.run', ALL))).total).toBe(0);

    ageReadings(library);
    expect(await call('suggestions.reading', { articleId: id! })).toMatchObject({
      isCurrent: false,
    });
    const job = await finish(library, await call('suggestions.run', ALL));
    expect(job).toMatchObject({ total: 1, message: '1 claim suggested in 1 article.' });
    const [after] = await claimsOf(library, [id!]);
    const isOld = (claim: { readonly id: string }) => before!.some((old) => old.id === claim.id);
    expect(after!.filter(isOld).map(({ id: each, status }) => [each, status])).toEqual(
      before!.map(({ id: each, status }) => [each, status]),
    );
    expect(after!.filter((claim) => !isOld(claim))).toMatchObject([
      { status: 'suggested', value: of('safety').value, quotes: [{ state: 'verified' }] },
    ]);
  });

  test('take back what they no longer find absent, and leave what a reader confirmed', async () => {
    const library = openTestEngine();
    const { call } = library;
    const { id } = await library.addArticle('The gate opens at noon. It closes when it rains.');
    await finish(library, await call('suggestions.run', ALL));
    await call('absences.record', { articleId: id, kind: 'safety' });
    expect(await call('absences.list', { articleId: id })).toHaveLength(7);
    await call('articles.revise', {
      id,
      text: 'The gate opens at noon. We followed 42 patients for a year. It rains.',
    });
    expect((await finish(library, await call('suggestions.run', ALL))).total).toBe(1);
    const absences = await call('absences.list', { articleId: id });
    expect(
      absences.map(({ kind, confirmed, sentencesRead }) => [kind, confirmed, sentencesRead]),
    ).toEqual([
      ['publication_status', false, 3],
      ['finding', false, 3],
      ['safety', true, 2],
    ]);
  });
});

describe('the history of a run', () => {
  test('has one step: undo makes the articles due again, redo does not', async () => {
    const library = openTestEngine();
    const { call } = library;
    const ids = await addArticles(library, 3);
    await finish(library, await call('suggestions.run', ALL));
    const found = await claimsOf(library, ids);
    expect(await call('history.undo', {})).toMatchObject({ label: 'Suggest claims in 3 articles' });
    expect((await claimsOf(library, ids)).flat()).toEqual([]);
    expect(await call('suggestions.reading', { articleId: ids[0]! })).toBeNull();
    await call('history.redo', {});
    expect(await claimsOf(library, ids)).toEqual(found);
    expect((await finish(library, await call('suggestions.run', ALL))).total).toBe(0);
    await call('history.undo', {});
    expect((await finish(library, await call('suggestions.run', ALL))).total).toBe(3);
    expect(sayings(await claimsOf(library, ids))).toEqual(sayings(found));
  });

  test('lets a reader take back what they did while it goes on, but not what it writes', async () => {
    const library = openTestEngine();
    const { call } = library;
    const ids = await addArticles(library, 12);
    const { jobId } = await call('suggestions.run', ALL);
    await waitUntilRead(library, jobId, 1);
    await expect(call('history.undo', {})).rejects.toMatchObject({ code: 'busy' });
    const [claims] = await claimsOf(library, ids);
    await call('claims.decide', { ids: [claims![0]!.id], decision: 'rejected' });
    expect(await call('history.undo', {})).toMatchObject({ label: 'Reject claim' });
    expect(library.engine.isJobUnderWay(jobId)).toBe(true);
    await finish(library, { jobId });
    expect((await claimsOf(library, ids))[0]).toEqual(claims);
    expect(await library.finish(call('history.undo', {}))).toMatchObject({
      label: 'Suggest claims in 12 articles',
    });
    expect((await claimsOf(library, ids)).flat()).toEqual([]);
  });
});

describe('while the rules read', () => {
  /** Some seconds of work for the rules. */
  const LONG = Array.from(
    { length: 2000 },
    (_, at) =>
      `In study ${String(at)} we followed ${String(20 + at)} patients. The garden was quiet, and the windows stood open for most of the day. No serious adverse events occurred in group ${String(at)}.`,
  ).join('\n\n');

  test('a very long article, the engine answers', async () => {
    const library = openTestEngine();
    const { call } = library;
    const { id } = await library.addArticle(LONG);
    const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [id] } });
    // In the engine's own thread the first answer would come after the last claim.
    for (let asked = 0; asked < 5; asked += 1) {
      expect((await call('articles.rows', { ids: [id] }))[0]!.suggested).toBe(0);
      expect((await call('search.query', { text: 'windows', limit: 1 })).articles.total).toBe(1);
    }
    // Its thousands of claims are written page by page, and calls are answered in between.
    const seen = new Set<number>();
    while (library.engine.isJobUnderWay(jobId)) {
      seen.add((await call('articles.rows', { ids: [id] }))[0]!.suggested);
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
    expect(seen.size).toBeGreaterThan(10);
    const claims = await call('claims.list', { articleId: id });
    expect(claims.length).toBeGreaterThan(2000);
    expect(new Set(claims.map(({ code }) => code)).size).toBe(claims.length);
    const undone = await call('history.undo', {});
    expect(undone).toMatchObject({ label: 'Suggest claims' });
    await library.engine.waitForJob(undone.jobId!);
    expect(await call('claims.list', { articleId: id })).toEqual([]);
  });

  test('cancel ends them at once, and the next article is read anew', async () => {
    const library = openTestEngine();
    const { call } = library;
    const { id } = await library.addArticle(LONG);
    const short = await library.addArticle(textOf(1));
    const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [id] } });
    await call('articles.get', { id: short.id });
    await call('jobs.cancel', { id: jobId });
    expect(await library.engine.waitForJob(jobId)).toMatchObject({ state: 'cancelled', done: 0 });
    await finish(
      library,
      await call('suggestions.read', { articles: { of: 'these', ids: [short.id] } }),
    );
    expect((await claimsOf(library, [short.id, id])).map(({ length }) => length > 0)).toEqual([
      true,
      false,
    ]);
  });

  test('an article that is asked for twice is not offered its claims twice', async () => {
    const library = openTestEngine();
    const { call } = library;
    const { id } = await library.addArticle(textOf(1));
    const jobs = await Promise.all(
      Array.from({ length: 4 }, () =>
        call('suggestions.read', { articles: { of: 'these', ids: [id] } }),
      ),
    );
    for (const started of jobs) await finish(library, started);
    const [claims] = await claimsOf(library, [id]);
    const said = claims!.map(({ value, quotes }) => JSON.stringify([value, quotes[0]?.start]));
    expect(new Set(said).size).toBe(said.length);
  });
});

test('a text in another language gets no suggestions, and the reading says so', async () => {
  const library = openTestEngine();
  const { call } = library;
  const { id } = await library.addArticle(
    'Die Bienen\n\nWir haben 42 Bienen in einem Garten beobachtet. Sie wurden mit Zucker gefüttert und nicht gestört.',
  );
  const job = await finish(library, await call('suggestions.run', ALL));
  expect(job.message).toBe(
    'No claims suggested: the text seems to be in German, and suggestions are for English.',
  );
  expect(await call('claims.list', { articleId: id })).toEqual([]);
  expect(await call('absences.list', { articleId: id })).toEqual([]);
  expect(await call('suggestions.reading', { articleId: id })).toEqual({
    language: 'de',
    sentencesRead: 3,
    isCurrent: true,
  });
  const readAs = async () => (await call('articles.rows', { ids: [id] }))[0]!.readAs;
  expect(await readAs()).toBe('de');
  await call('articles.revise', { id, text: 'The bees\n\nWe watched 42 bees in a garden.' });
  expect(await readAs()).toBeNull();
});
