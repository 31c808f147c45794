import { describe, expect, test } from 'vitest';
import type { CollectionId } from '../../../shared/domain/ids.ts';
import { openTestEngine } from '../test-engine.ts';

const NOWHERE = '01890a5d-ac96-774b-bcce-b302099a8057' as CollectionId;

/** Collections three deep with an article in the first and one in the last. */
async function openNested() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const create = async (name: string, parentId: CollectionId | null) =>
    (await call('collections.create', { name, parentId })).id;
  const outer = await create('Rivers', null);
  const middle = await create('Brooks', outer);
  const inner = await create('Springs', middle);
  const first = await addArticle('Trout\n\nTrout rose.');
  const last = await addArticle('Perch\n\nPerch sank.');
  await call('articles.file', {
    articles: { of: 'these', ids: [first.id] },
    collections: { add: [outer], remove: [] },
  });
  await call('articles.file', {
    articles: { of: 'these', ids: [last.id] },
    collections: { add: [inner, outer], remove: [] },
  });
  const collections = async () => (await call('library.overview', {})).collections;
  return { ...library, create, outer, middle, inner, first, last, collections };
}

describe('collections', () => {
  test('count what is in them and in those inside them, each article once', async () => {
    const { collections, outer, middle, inner } = await openNested();
    expect(await collections()).toEqual([
      { id: middle, name: 'Brooks', parentId: outer, articles: 1 },
      { id: outer, name: 'Rivers', parentId: null, articles: 2 },
      { id: inner, name: 'Springs', parentId: middle, articles: 1 },
    ]);
  });

  test('move with what is inside them, and never into themselves', async () => {
    const { collections, call, outer, middle, inner } = await openNested();
    await call('collections.move', { id: middle, parentId: null });
    const parents = async () =>
      new Map((await collections()).map(({ id, parentId }) => [id, parentId]));
    expect(await parents()).toEqual(
      new Map([
        [middle, null],
        [outer, null],
        [inner, middle],
      ]),
    );
    await call('collections.move', { id: outer, parentId: inner });
    expect((await collections()).find(({ id }) => id === middle)?.articles).toBe(2);
    for (const parentId of [outer, inner, middle]) {
      await expect(call('collections.move', { id: middle, parentId })).rejects.toMatchObject({
        code: 'conflict',
      });
    }
    await expect(call('collections.move', { id: NOWHERE, parentId: null })).rejects.toMatchObject({
      code: 'not_found',
    });
    await call('history.undo', {});
    expect((await parents()).get(outer)).toBeNull();
  });

  test('are removed with those inside them; the articles stay, and undo brings all back', async () => {
    const { collections, call, outer, first, last } = await openNested();
    const before = await collections();
    await call('collections.remove', { id: outer });
    expect(await collections()).toEqual([]);
    expect((await call('library.overview', {})).articles).toBe(2);
    expect((await call('articles.get', { id: last.id })).collections).toEqual([]);
    await call('history.undo', {});
    expect(await collections()).toEqual(before);
    expect((await call('articles.get', { id: first.id })).collections).toEqual([outer]);
    await call('history.redo', {});
    expect(await collections()).toEqual([]);
  });

  test('that one of several inside is removed leaves the others', async () => {
    const { collections, call, create, outer, middle } = await openNested();
    const side = await create('Lakes', outer);
    await call('collections.remove', { id: middle });
    expect((await collections()).map(({ id }) => id)).toEqual([side, outer]);
  });

  test('are renamed, and may share a name', async () => {
    const { collections, call, outer, middle } = await openNested();
    await call('collections.rename', { id: middle, name: ' Rivers ' });
    expect(
      (await collections()).filter(({ name }) => name === 'Rivers').map(({ id }) => id),
    ).toEqual(expect.arrayContaining([outer, middle]));
  });

  test('take an article in and out in one step', async () => {
    const { call, outer, inner, middle, last } = await openNested();
    await call('articles.file', {
      articles: { of: 'these', ids: [last.id] },
      collections: { add: [middle, inner], remove: [inner, outer] },
    });
    expect(new Set((await call('articles.get', { id: last.id })).collections)).toEqual(
      new Set([middle, inner]),
    );
    await call('history.undo', {});
    expect(new Set((await call('articles.get', { id: last.id })).collections)).toEqual(
      new Set([outer, inner]),
    );
  });

  test('that are gone are said to be gone', async () => {
    const { call, create, last, collections } = await openNested();
    await expect(create('Ponds', NOWHERE)).rejects.toMatchObject({ code: 'not_found' });
    await expect(call('collections.rename', { id: NOWHERE, name: 'Ponds' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      call('articles.file', {
        articles: { of: 'these', ids: [last.id] },
        collections: { add: [NOWHERE], remove: [] },
      }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await call('collections.remove', { id: NOWHERE });
    expect(await collections()).toHaveLength(3);
  });
});

describe('filing', () => {
  test('tags and sorts in one step that one undo takes back', async () => {
    const { call, first, last, outer, middle } = await openNested();
    const ids = [first.id, last.id];
    const before = await call('articles.filing', { articles: { of: 'these', ids } });
    expect(before).toEqual({
      articles: 2,
      tags: [],
      collections: expect.arrayContaining([{ id: outer, articles: 2 }]),
    });
    await call('articles.file', {
      articles: { of: 'these', ids },
      tags: { add: ['Wet'], remove: [] },
      collections: { add: [middle], remove: [outer] },
    });
    await call('articles.file', {
      articles: { of: 'these', ids: [last.id] },
      tags: { add: [], remove: ['wet'] },
    });
    expect(await call('articles.filing', { articles: { of: 'these', ids } })).toEqual({
      articles: 2,
      tags: [{ name: 'Wet', articles: 1 }],
      collections: expect.arrayContaining([{ id: middle, articles: 2 }]),
    });
    expect(await call('history.undo', {})).toMatchObject({ label: 'Tag article' });
    expect(await call('history.undo', {})).toMatchObject({ label: 'Tag and sort 2 articles' });
    expect(await call('articles.filing', { articles: { of: 'these', ids } })).toEqual(before);
  });

  test('counts over more articles than any screen shows', async () => {
    const { call, finish, addArticle } = openTestEngine();
    const ids = [];
    for (let made = 0; made < 45; made += 1) {
      ids.push((await addArticle(`Eel ${String(made)}\n\nEel ${String(made)} slept.`)).id);
    }
    await finish(
      call('articles.file', {
        articles: { of: 'these', ids: ids.slice(3) },
        tags: { add: ['eels'], remove: [] },
      }),
    );
    expect(await call('articles.filing', { articles: { of: 'these', ids } })).toEqual({
      articles: 45,
      tags: [{ name: 'eels', articles: 42 }],
      collections: [],
    });
  });
});
