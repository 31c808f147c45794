import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleId, ClaimId } from '../../../shared/domain/ids.ts';
import type { TestEngine } from '../test-engine.ts';
import { letRun, makeMany, openCopy, rowsOf, type Many } from '../test-many.ts';

type Answer = Promise<{ readonly jobId: string | null }>;

/** Changes of any number of articles or claims. */
const CHANGES = {
  trash: ({ call }: TestEngine, { ids }) =>
    call('articles.trash', { articles: { of: 'these', ids } }),
  read: ({ call }, { ids }) =>
    call('articles.setStatus', { articles: { of: 'these', ids }, status: 'read' }),
  tag: ({ call }, { ids }) =>
    call('articles.file', {
      articles: { of: 'these', ids },
      tags: { add: ['night'], remove: ['terns'] },
    }),
  sort: ({ call }, { ids, collection }) =>
    call('articles.file', {
      articles: { of: 'these', ids },
      collections: { add: [collection], remove: [] },
    }),
  reject: ({ call }, { claims }) => call('claims.decide', { ids: claims, decision: 'rejected' }),
  accept: ({ call }, { claims }) => call('claims.decide', { ids: claims, decision: 'accepted' }),
  discard: ({ call }, { claims }) => call('claims.trash', { ids: claims }),
} as const satisfies Record<
  string,
  (
    library: TestEngine,
    things: { ids: ArticleId[]; claims: ClaimId[]; collection: Many['collection'] },
  ) => Answer
>;
const kinds = fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[]));

const finished = async (library: TestEngine, answer: Answer): Promise<void> => {
  const { jobId } = await answer;
  if (jobId !== null) await library.engine.waitForJob(jobId);
};

/** Some of these, and at least one. */
const someOf = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: 1 });

/** Several changes, each of some of the articles and claims. */
const changesOf = ({ articles, claims, collection }: Many) =>
  fc.array(
    fc.record({
      kind: kinds,
      things: fc.record({
        ids: someOf(articles),
        claims: someOf(claims),
        collection: fc.constant(collection),
      }),
    }),
    { minLength: 1, maxLength: 4 },
  );

describe('changes of many things', () => {
  test('leave what the same changes one by one leave, and are undone and redone as a whole', async () => {
    const many = await makeMany();
    await fc.assert(
      fc.asyncProperty(changesOf(many), async (changes) => {
        const atOnce = openCopy(many.directory);
        const oneByOne = openCopy(many.directory);
        const before = rowsOf(atOnce.directory);
        let steps = 0;
        for (const { kind, things } of changes) {
          const label = (await atOnce.call('history.state', {})).undo;
          await finished(atOnce, CHANGES[kind](atOnce, things));
          if ((await atOnce.call('history.state', {})).undo !== label) steps += 1;
          for (const [index, id] of things.ids.entries()) {
            const claim = things.claims[index];
            await CHANGES[kind](oneByOne, {
              ...things,
              ids: [id],
              claims: claim === undefined ? things.claims.slice(0, 1) : [claim],
            });
          }
          for (const claim of things.claims.slice(things.ids.length)) {
            await CHANGES[kind](oneByOne, {
              ...things,
              ids: things.ids.slice(0, 1),
              claims: [claim],
            });
          }
        }
        const after = rowsOf(atOnce.directory);
        expect(after).toEqual(rowsOf(oneByOne.directory));
        for (let step = 0; step < steps; step += 1)
          await finished(atOnce, atOnce.call('history.undo', {}));
        expect(rowsOf(atOnce.directory)).toEqual(before);
        for (let step = 0; step < steps; step += 1)
          await finished(atOnce, atOnce.call('history.redo', {}));
        expect(rowsOf(atOnce.directory)).toEqual(after);
        expect(await atOnce.call('library.verify', {})).toEqual({ damage: null });
        await atOnce.close();
        await oneByOne.close();
      }),
      { numRuns: 5 },
    );
  }, 120_000);

  test('cancelled anywhere are one step that is undone, and the step says how many there were', async () => {
    const many = await makeMany();
    const everything = {
      ids: [...many.articles],
      claims: [...many.claims],
      collection: many.collection,
    };
    await fc.assert(
      fc.asyncProperty(kinds, fc.nat({ max: 5 }), async (kind, turns) => {
        const library = openCopy(many.directory);
        const { call, engine } = library;
        const before = rowsOf(library.directory);
        const label = (await call('history.state', {})).undo;
        const { jobId } = await CHANGES[kind](library, everything);
        await letRun(turns);
        await call('jobs.cancel', { id: jobId! });
        const job = await engine.waitForJob(jobId!);
        expect(await call('bulk.unfinished', {})).toBeNull();
        const state = await call('history.state', {});
        if (job.state === 'cancelled') {
          expect(job.message).toMatch(/^Cancelled: [\d,]+ .* left as they were\.$/);
          expect(job.done).toBeLessThan(job.total);
          if (job.done > 1 && state.undo !== label) expect(state.undo).toContain(String(job.done));
        }
        if (state.undo !== label) await finished(library, call('history.undo', {}));
        expect(await call('history.state', {})).toMatchObject({ undo: label });
        expect(rowsOf(library.directory)).toEqual(before);
        await library.close();
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  test('of few things are made in the call, of many by a job that counts them', async () => {
    const many = await makeMany();
    const { call, engine } = openCopy(many.directory);
    const trash = (ids: readonly ArticleId[]) =>
      call('articles.trash', { articles: { of: 'these', ids: [...ids] } });
    expect(await trash(many.articles.slice(0, 3))).toEqual({ things: 3, jobId: null });
    expect(await call('history.state', {})).toMatchObject({ undo: 'Delete 3 articles' });
    const { things, jobId } = await trash(many.articles);
    expect(things).toBe(90);
    expect(await engine.waitForJob(jobId!)).toMatchObject({
      kind: 'change',
      state: 'finished',
      done: 90,
      total: 90,
      message: '90 articles moved to the trash.',
    });
    expect(await call('history.state', {})).toMatchObject({ undo: 'Delete 90 articles' });
    expect((await call('trash.list', { after: null, limit: 200 })).items).toHaveLength(90);
  });

  test('let nothing else be changed meanwhile, and everything be read', async () => {
    const many = await makeMany();
    const { call, engine } = openCopy(many.directory);
    const [first] = many.articles;
    const { jobId } = await call('articles.trash', {
      articles: { of: 'these', ids: [...many.articles] },
    });
    const other = call('articles.setStatus', {
      articles: { of: 'these', ids: [first!] },
      status: 'reading',
    });
    await expect(other).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringMatching(/^Moving articles to the trash is not finished\./) as string,
    });
    await expect(call('history.undo', {})).rejects.toMatchObject({ code: 'busy' });
    expect(await call('articles.get', { id: first! })).toMatchObject({ id: first });
    await engine.waitForJob(jobId!);
    expect((await call('history.undo', {})).label).toBe('Delete 90 articles');
  });

  test('a collection of many articles goes in one step, and comes back with them', async () => {
    const many = await makeMany();
    const library = openCopy(many.directory);
    const { call, finish } = library;
    await finish(
      call('articles.file', {
        articles: { of: 'these', ids: [...many.articles] },
        collections: { add: [many.collection], remove: [] },
      }),
    );
    const before = rowsOf(library.directory);
    const removed = await finish(call('collections.remove', { id: many.collection }));
    expect(removed).toMatchObject({ things: 90, jobId: expect.any(String) as string });
    expect((await call('library.overview', {})).collections).toEqual([]);
    await finish(call('history.undo', {}));
    expect(rowsOf(library.directory)).toEqual(before);
  });

  test('things that are gone since are passed over', async () => {
    const many = await makeMany();
    const { call, finish } = openCopy(many.directory);
    const refs = many.articles.slice(0, 5).map((id) => ({ type: 'article' as const, id }));
    await call('articles.trash', { articles: { of: 'these', ids: many.articles.slice(0, 5) } });
    await call('trash.purge', { things: { of: 'these', refs } });
    const answer = await finish(
      call('articles.setStatus', {
        articles: { of: 'these', ids: [...many.articles] },
        status: 'read',
      }),
    );
    expect(answer.things).toBe(85);
  });
});
