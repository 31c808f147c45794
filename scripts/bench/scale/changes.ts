import type { Claim } from '../../../src/shared/domain/claim.ts';
import { makeFigure, type Figure } from '../figures.ts';
import { timeAsync, type Desk } from './desk.ts';

const CLAIMS = 50;
const ARTICLES_IN_TRASH = 5000;
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

/** Milliseconds for each article that goes to the trash, and for each that undo brings back. */
async function timeTrash({ call }: Desk): Promise<{ trash: number; undo: number }> {
  const ids = await call('articles.ids', { list: EVERYTHING, first: 0, limit: 10_000 });
  const some = ids.slice(0, ARTICLES_IN_TRASH);
  const trash = await timeAsync(() =>
    call('articles.trash', { articles: { of: 'these', ids: some } }),
  );
  const undo = await timeAsync(() => call('history.undo', {}));
  return { trash: trash / some.length, undo: undo / some.length };
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
  const trash = (name: string, of: 'trash' | 'undo'): Figure =>
    makeFigure({
      group: 'scale',
      name,
      unit: 'ms an article',
      values: [many[of]],
      baseline: { name: `${baseline}, all of it`, values: [few[of]] },
    });
  return [
    accepted,
    trash('5,000 articles to the trash', 'trash'),
    trash('5,000 articles back from the trash by undo', 'undo'),
  ];
}
