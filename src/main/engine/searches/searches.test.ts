import { describe, expect, test } from 'vitest';
import type { Output } from '../../../shared/contract/contract.ts';
import type { SavedQuestion } from '../../../shared/domain/saved-search.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';

const inBox = (query: string): SavedQuestion => ({ of: 'search', query, order: 'relevance' });
const inList = (
  query: string,
  scope: Extract<SavedQuestion, { of: 'list' }>['scope'] = { of: 'all' },
): SavedQuestion => ({ of: 'list', query, scope, sort: 'year', descending: true });

const namesOf = async ({ call }: TestEngine): Promise<string[]> =>
  (await call('searches.list', {})).map(({ name }) => name);
const only = <T>(things: readonly T[]): T => {
  expect(things).toHaveLength(1);
  return things[0]!;
};

async function withThree(): Promise<
  TestEngine & { readonly ids: Output<'searches.save'>['id'][] }
> {
  const engine = openTestEngine();
  const ids = [];
  for (const name of ['one', 'two', 'three']) {
    ids.push((await engine.call('searches.save', { name, asks: inBox(name) })).id);
  }
  return { ...engine, ids };
}

async function withMice(): Promise<TestEngine> {
  const engine = openTestEngine();
  await engine.addArticle('Mice of the barn\n\nA mouse ran through the barn.');
  await engine.addArticle('Wrens of the barn\n\nA wren sang.');
  return engine;
}

/** The filing of all articles under a tag and in a collection. */
async function file({ call }: TestEngine, tag: string, collection: string) {
  const { id } = await call('collections.create', { name: collection, parentId: null });
  const list = { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' } as const;
  await call('articles.file', {
    articles: { of: 'all', list, except: [] },
    tags: { add: [tag], remove: [] },
    collections: { add: [id], remove: [] },
  });
  return id;
}

describe('a saved search', () => {
  test('keeps what it asks, of the search box or of a list', async () => {
    const engine = openTestEngine();
    const { call, directory, close } = engine;
    const asked = [
      { ...inBox('species:mouse n>=10'), order: 'size' as const },
      inList('tag:done', { of: 'status', status: 'read' }),
    ];
    for (const asks of asked) await call('searches.save', { name: '  Mice ', asks });
    await close();
    const saved = await openTestEngine(directory).call('searches.list', {});
    expect(saved.map(({ name, asks }) => ({ name, asks }))).toEqual(
      asked.map((asks) => ({ name: 'Mice', asks })),
    );
  });

  test('is renamed, changed, moved and deleted, and each is undone by itself', async () => {
    const engine = await withThree();
    const { call, ids } = engine;
    const [one, two, three] = ids;
    await call('searches.update', { id: two!, name: 'zwei' });
    expect(await namesOf(engine)).toEqual(['one', 'zwei', 'three']);
    await call('searches.move', { id: three!, before: one! });
    expect(await namesOf(engine)).toEqual(['three', 'one', 'zwei']);
    await call('searches.move', { id: three!, before: null });
    expect(await namesOf(engine)).toEqual(['one', 'zwei', 'three']);
    await call('searches.update', { id: one!, asks: inBox('eins') });
    await call('searches.remove', { id: one! });
    expect(await namesOf(engine)).toEqual(['zwei', 'three']);

    await call('history.undo', {});
    expect((await call('searches.list', {}))[0]?.asks.query).toBe('eins');
    await call('history.undo', {});
    expect((await call('searches.list', {}))[0]?.asks.query).toBe('one');
    await call('history.undo', {});
    expect(await namesOf(engine)).toEqual(['three', 'one', 'zwei']);
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await namesOf(engine)).toEqual(['one', 'two', 'three']);
    await call('history.redo', {});
    expect(await namesOf(engine)).toEqual(['one', 'zwei', 'three']);
  });

  test('that is gone is told as such, and nothing changes', async () => {
    const engine = await withThree();
    const { call, ids } = engine;
    const gone = { code: 'not_found', message: 'That saved search is already gone.' };
    const id = NOWHERE;
    await expect(call('searches.update', { id, name: 'x' })).rejects.toMatchObject(gone);
    await expect(call('searches.move', { id, before: null })).rejects.toMatchObject(gone);
    await expect(call('searches.move', { id: ids[0]!, before: id })).rejects.toMatchObject(gone);
    await expect(call('searches.remove', { id })).rejects.toMatchObject(gone);
    expect(await namesOf(engine)).toEqual(['one', 'two', 'three']);
  });

  test('says what is the matter with a name that is empty or too long', async () => {
    const { call } = openTestEngine();
    const save = (name: string) => call('searches.save', { name, asks: inBox('x') });
    await expect(save('  ')).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(save('x'.repeat(201))).rejects.toThrow('The name of a search may hold 200');
  });

  test('comes with no more than two hundred', async () => {
    const { call } = openTestEngine();
    for (let made = 0; made < 200; made += 1) {
      await call('searches.save', { name: String(made), asks: inBox('') });
    }
    await expect(call('searches.save', { name: 'more', asks: inBox('') })).rejects.toThrow(
      'Delete one first',
    );
  });

  test('says that it changed the saved searches, and nothing else', async () => {
    const { call, events } = openTestEngine();
    await call('searches.save', { name: 'x', asks: inBox('x') });
    const changed = events.filter(({ event }) => event === 'library.changed');
    expect(only(changed).payload).toEqual({ articleIds: [], parts: ['searches'] });
  });
});

describe('the count of a search', () => {
  test('is how many articles its results or its list have', async () => {
    const { call } = await withMice();
    for (const query of ['mouse', 'barn', 'barn -wren', 'nothingsuch', 'title:wrens']) {
      const { articles } = await call('search.query', { text: query, limit: 5 });
      const counted = await call('searches.count', { asks: inBox(query) });
      expect(counted).toEqual({ articles: articles.total, isCapped: false });
    }
    const ofList = await call('searches.count', { asks: inList('wren') });
    expect(ofList).toEqual({ articles: 1, isCapped: false });
  });
});

describe('a tag or collection that a saved search asks for', () => {
  test('is told of where it is gone, with one that is nearly called so', async () => {
    const engine = await withMice();
    const { call } = engine;
    await file(engine, 'germ line', 'Thesis');
    const asks = inBox('tag:"germ lime" in:Thesys mouse ');
    await call('searches.save', { name: 'x', asks });
    expect(only(await call('searches.list', {})).missing).toEqual([
      { of: 'tag', name: 'germ lime', span: { start: 4, end: 15 }, suggestion: 'germ line' },
      { of: 'collection', name: 'Thesys', span: { start: 19, end: 25 }, suggestion: 'Thesis' },
    ]);
  });

  test('is told of by the name it had, and comes back with undo', async () => {
    const engine = await withMice();
    const { call, finish } = engine;
    const id = await file(engine, 'done', 'Thesis');
    await call('searches.save', { name: 'tag', asks: inList('', { of: 'tag', tag: 'done' }) });
    await call('searches.save', { name: 'in', asks: inList('', { of: 'collection', id }) });
    const missing = async () => (await call('searches.list', {})).flatMap((one) => one.missing);
    expect(await missing()).toEqual([]);
    await finish(call('collections.remove', { id }));
    await finish(call('tags.replace', { tag: 'done', by: null }));
    expect(await missing()).toEqual([
      { of: 'tag', name: 'done', span: null, suggestion: null },
      { of: 'collection', name: 'Thesis', span: null, suggestion: null },
    ]);
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await missing()).toEqual([]);
  });
});

describe('recent searches', () => {
  test('are each kept once, newest first, twenty of them, and cleared on request', async () => {
    const { call, directory, close } = openTestEngine();
    for (let asked = 0; asked < 25; asked += 1) {
      await call('searches.remember', { query: `mice ${String(asked)}` });
    }
    for (const query of ['mice 10', '  mice 24 ', '', ' ']) {
      await call('searches.remember', { query });
    }
    const recent = await call('searches.recent', {});
    expect(recent).toHaveLength(20);
    expect(recent.slice(0, 3)).toEqual(['mice 24', 'mice 10', 'mice 23']);
    await close();
    const again = openTestEngine(directory);
    expect(await again.call('searches.recent', {})).toEqual(recent);
    await again.call('searches.forgetRecent', {});
    expect(await again.call('searches.recent', {})).toEqual([]);
  });

  test('are no step of history', async () => {
    const { call } = openTestEngine();
    await call('searches.remember', { query: 'mice' });
    expect((await call('history.state', {})).undo).toBeNull();
  });
});
