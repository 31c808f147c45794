import { setTimeout as sleep } from 'node:timers/promises';
import type { Claim } from '../../../src/shared/domain/claim.ts';
import type { JobId } from '../../../src/shared/domain/ids.ts';
import { makeFigure, type Figure } from '../figures.ts';
import { timeAsync, type Desk } from './desk.ts';
import { longestInOneGo } from './in-one-go.ts';

const CLAIMS = 50;
const ARTICLES_IN_TRASH = 5000;
const ARTICLES_PURGED = 500;
const EVERYTHING = { scope: { of: 'all' }, sort: 'added', descending: true, filter: '' } as const;

/** Articles with suggested claims, newest first, and those claims. */
async function suggestions({ call }: Desk): Promise<Claim[]> {
  const ids = await call('articles.ids', {
    list: { ...EVERYTHING, scope: { of: 'to_decide' } },
    first: 0,
    limit: 10_000,
  });
  const claims: Claim[] = [];
  for (const articleId of ids) {
    if (claims.length >= CLAIMS) break;
    claims.push(...(await call('claims.list', { articleId })));
  }
  return claims.slice(0, CLAIMS);
}

/**
 * From accepting a suggestion until the claims of the article are there again, when the window asks
 * for the counts as well, as it does.
 */
async function timeAccepting(desk: Desk): Promise<number[]> {
  const times: number[] = [];
  for (const { id, articleId } of await suggestions(desk)) {
    times.push(
      await timeAsync(async () => {
        await desk.call('claims.decide', { ids: [id], decision: 'accepted' });
        const overview = desk.call('library.overview', {});
        await desk.call('claims.list', { articleId });
        await overview;
      }),
    );
  }
  return times;
}

/** How long a change of many things takes as a whole, and the longest time in one go; in milliseconds. */
interface Timed {
  readonly whole: number;
  readonly inOneGo: number;
}

/** Times a call with the job that it begins. */
async function timeChange(
  { engine }: Desk,
  change: () => Promise<{ readonly jobId: JobId | null }>,
): Promise<Timed> {
  let inOneGo = 0;
  const whole = await timeAsync(async () => {
    inOneGo = await longestInOneGo(async () => {
      const { jobId } = await change();
      if (jobId === null) return;
      const { state, message } = await engine.waitForJob(jobId);
      if (state !== 'finished') throw new Error(message ?? state);
    });
  });
  return { whole, inOneGo };
}

/** Milliseconds that articles take on their way to the trash and back by undo, each and in one go. */
async function timeTrash(
  desk: Desk,
): Promise<{ readonly things: number; readonly trash: Timed; readonly undo: Timed }> {
  const { call } = desk;
  const ids = await call('articles.ids', { list: EVERYTHING, first: 0, limit: 10_000 });
  const some = ids.slice(0, ARTICLES_IN_TRASH);
  const trash = await timeChange(desk, () =>
    call('articles.trash', { articles: { of: 'these', ids: some } }),
  );
  const undo = await timeChange(desk, () => call('history.undo', {}));
  return { things: some.length, trash, undo };
}

/** Until nothing is left in the trash; the words in the library's files are erased afterwards. */
async function timeToEmpty({ call }: Desk): Promise<number> {
  const ask = (): Promise<{ readonly items: readonly unknown[] }> =>
    call('trash.list', { after: null, limit: 1 });
  return await timeAsync(async () => {
    for (let { items } = await ask(); items.length > 0; { items } = await ask()) await sleep(10);
  });
}

/**
 * The first page of a trash of so many articles, how long they take to be deleted for good, and how
 * long until no word of them is left in the library's files. A copy that would be made first is made
 * before.
 */
async function timePurge(desk: Desk): Promise<{
  readonly things: number;
  readonly list: number;
  readonly empty: number;
  readonly purge: Timed;
}> {
  const { call } = desk;
  const ids = await call('articles.ids', { list: EVERYTHING, first: 0, limit: ARTICLES_PURGED });
  await timeChange(desk, () => call('articles.trash', { articles: { of: 'these', ids } }));
  const list = await timeAsync(() => call('trash.list', { after: null, limit: 100 }));
  await call('backups.create', {});
  let empty = 0;
  const purge = await timeChange(desk, async () => {
    const started = await call('trash.purge', { things: { of: 'all' } });
    empty = await timeToEmpty(desk);
    return started;
  });
  return { things: ids.length, list, empty, purge };
}

/** Accepting, deleting and undoing, beside the same in a small library. */
export async function measureChanges(large: Desk, small: Desk): Promise<Figure[]> {
  const baseline = 'in a library of 1,000';
  const accepted = makeFigure({
    group: 'scale',
    name: 'a claim accepted, counts and claims read again',
    unit: 'ms',
    values: await timeAccepting(large),
    baseline: { name: baseline, values: await timeAccepting(small) },
  });
  const few = await timeTrash(small);
  const many = await timeTrash(large);
  const fewPurged = await timePurge(small);
  const manyPurged = await timePurge(large);
  const change = (
    name: string,
    [own, things]: readonly [Timed, number],
    [base, ofThese]: readonly [Timed, number],
  ): Figure => ({
    ...makeFigure({
      group: 'scale',
      name,
      unit: 'ms an article',
      values: [own.whole / things],
      baseline: { name: `${baseline}, of ${String(ofThese)}`, values: [base.whole / ofThese] },
    }),
    note: `at most ${own.inOneGo.toFixed(0)} ms in one go`,
  });
  return [
    accepted,
    change('5,000 articles to the trash', [many.trash, many.things], [few.trash, few.things]),
    change(
      '5,000 articles back from the trash by undo',
      [many.undo, many.things],
      [few.undo, few.things],
    ),
    makeFigure({
      group: 'scale',
      name: 'first page of the trash',
      unit: 'ms',
      values: [manyPurged.list],
      baseline: { name: baseline, values: [fewPurged.list] },
    }),
    makeFigure({
      group: 'scale',
      name: 'articles deleted for good',
      unit: 'ms an article',
      values: [manyPurged.empty / manyPurged.things],
      baseline: {
        name: `${baseline}, of ${String(fewPurged.things)}`,
        values: [fewPurged.empty / fewPurged.things],
      },
    }),
    {
      ...makeFigure({
        group: 'scale',
        name: 'no word of them left in the file, which is read through for it',
        unit: 'ms',
        values: [manyPurged.purge.whole],
        baseline: { name: baseline, values: [fewPurged.purge.whole] },
      }),
      note: `at most ${manyPurged.purge.inOneGo.toFixed(0)} ms in one go`,
    },
  ];
}
