import { expect, test } from 'vitest';
import type { ArticleId, TableId } from '../../../shared/domain/ids.ts';
import { openTestEngine } from '../test-engine.ts';

/** Articles about mice and one about wrens, and a table of the first that takes what is about mice. */
async function withMice() {
  const engine = openTestEngine();
  const { call, addArticle } = engine;
  const ids: ArticleId[] = [];
  for (const name of ['Old', 'Tame', 'New']) {
    ids.push((await addArticle(`${name} mice\n\nThe mice of the ${name} barn slept.`)).id);
  }
  await addArticle('Wrens\n\nA wren sang.');
  const [first, second, third] = ids as [ArticleId, ArticleId, ArticleId];
  const { id } = await call('evidence.create', { title: 'Mice', articleIds: [first] });
  return { ...engine, id, first, second, third };
}

type Mice = Awaited<ReturnType<typeof withMice>>;

const found = async ({ call, id }: Mice) => {
  const one = await call('evidence.found', { id });
  return one && { fitting: one.fitting, total: one.total, leftOut: one.leftOut };
};
const membersOf = async ({ call }: Mice, id: TableId) =>
  (await call('evidence.get', { id })).columns.map(({ articleId }) => articleId);

test('a table is fed by the words that are written for it, and by nothing before', async () => {
  const library = await withMice();
  const { call, id, second, third } = library;
  expect(await found(library)).toBeNull();
  await call('evidence.setSearch', { id, search: { of: 'query', query: ' mice ' } });
  expect(await call('evidence.found', { id })).toEqual({
    search: { of: 'query', query: 'mice' },
    name: null,
    asks: { of: 'search', query: 'mice', order: 'relevance' },
    total: 2,
    // In the order in which they came.
    fitting: [second, third],
    leftOut: [],
  });
  await call('evidence.setSearch', { id, search: null });
  expect(await found(library)).toBeNull();
  await call('history.undo', {});
  expect(await found(library)).toMatchObject({ total: 2 });
});

test('what it finds is added behind the others in one step, and what comes later is found', async () => {
  const library = await withMice();
  const { call, id, first, second, third } = library;
  await call('evidence.setSearch', { id, search: { of: 'query', query: 'mice' } });
  await call('evidence.add', { id, articleIds: [second, third] });
  expect(await membersOf(library, id)).toEqual([first, second, third]);
  expect(await found(library)).toEqual({ fitting: [], total: 0, leftOut: [] });
  const { id: late } = await library.addArticle('Late mice\n\nThey came by night.');
  expect(await found(library)).toMatchObject({ fitting: [late] });
  await call('articles.trash', { articles: { of: 'these', ids: [late] } });
  expect(await found(library)).toMatchObject({ fitting: [] });
  // The deletion, the import, and what was added.
  for (let step = 0; step < 3; step += 1) await call('history.undo', {});
  expect(await membersOf(library, id)).toEqual([first]);
});

test('what a reader takes out or leaves out stays out, until it is offered or put in again', async () => {
  const library = await withMice();
  const { call, id, first, second, third } = library;
  await call('evidence.setSearch', { id, search: { of: 'query', query: 'mice' } });
  await call('evidence.add', { id, articleIds: [second] });
  await call('evidence.update', { id, articleIds: [second] });
  await call('evidence.leaveOut', { id, articleIds: [third], isLeftOut: true });
  expect(await found(library)).toEqual({
    fitting: [],
    total: 0,
    leftOut: [first, third].toSorted(),
  });
  await call('evidence.leaveOut', { id, articleIds: [third], isLeftOut: false });
  expect(await found(library)).toMatchObject({ fitting: [third], leftOut: [first] });
  await call('evidence.update', { id, articleIds: [second, first] });
  expect(await found(library)).toMatchObject({ leftOut: [] });
  await call('history.undo', {});
  expect(await found(library)).toMatchObject({ leftOut: [first] });
});

test('a saved search feeds it as that is now, and no longer when it is deleted', async () => {
  const library = await withMice();
  const { call, id } = library;
  const asks = { of: 'search', query: 'wren', order: 'relevance' } as const;
  const saved = await call('searches.save', { name: 'Birds', asks });
  await call('evidence.setSearch', { id, search: { of: 'saved', id: saved.id } });
  expect(await call('evidence.found', { id })).toMatchObject({ name: 'Birds', total: 1 });
  await call('searches.update', { id: saved.id, asks: { ...asks, query: 'mice' } });
  expect(await found(library)).toMatchObject({ total: 2 });
  await call('searches.remove', { id: saved.id });
  expect(await found(library)).toBeNull();
  await call('history.undo', {});
  expect(await found(library)).toMatchObject({ total: 2 });
});

test('no words, and a table or search that is gone, are refused', async () => {
  const { call, id } = await withMice();
  const query = { of: 'query', query: '  ' } as const;
  await expect(call('evidence.setSearch', { id, search: query })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await call('evidence.trash', { ids: [id] });
  await expect(call('evidence.found', { id })).rejects.toMatchObject({ code: 'not_found' });
  await expect(
    call('evidence.setSearch', { id, search: { ...query, query: 'x' } }),
  ).rejects.toMatchObject({ code: 'not_found' });
});
