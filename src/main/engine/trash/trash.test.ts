import { describe, expect, test } from 'vitest';
import type { TrashRef } from '../../../shared/domain/library.ts';
import { openTestEngine } from '../test-engine.ts';
import { FIRST_TRASH, NOWHERE } from '../test-ids.ts';

const ALL = { scope: { of: 'all' }, sort: 'added', descending: false, filter: '' } as const;

/** An article with an annotation and a claim, and a table that shows it. */
async function openFull() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const article = await addArticle('Hares on the hill\n\nEight hares ran uphill.');
  const at = { articleId: article.id, revisionId: article.revisionId };
  const { id: annotationId } = await call('annotations.create', {
    ...at,
    span: { start: 19, end: 30 },
    color: 'blue',
    comment: '',
    tags: [],
  });
  const { id: claimId } = await call('claims.create', {
    ...at,
    spans: [{ start: 19, end: 30 }],
    draft: {
      value: {
        kind: 'sample_size',
        count: 8,
        unit: 'hares',
        unitKind: 'animals',
        role: 'unspecified',
        qualifier: 'exact',
      },
      statement: '',
      speaker: null,
    },
  });
  const { id: tableId } = await call('evidence.create', {
    title: 'Uphill',
    articleIds: [article.id],
  });
  const refs = {
    article: { type: 'article', id: article.id },
    annotation: { type: 'annotation', id: annotationId },
    claim: { type: 'claim', id: claimId },
    table: { type: 'table', id: tableId },
  } as const satisfies Record<string, TrashRef>;
  const trashed = async () => (await call('trash.list', FIRST_TRASH)).items.map(({ ref }) => ref);
  return { ...library, article, refs, trashed };
}

type Full = Awaited<ReturnType<typeof openFull>>;

async function trashAll({ call, refs }: Full): Promise<void> {
  await call('annotations.trash', { ids: [refs.annotation.id] });
  await call('claims.trash', { ids: [refs.claim.id] });
  await call('evidence.trash', { ids: [refs.table.id] });
  await call('articles.trash', { articles: { of: 'these', ids: [refs.article.id] } });
}

describe('the trash', () => {
  test('lists what was deleted, the last first, each in words', async () => {
    const library = await openFull();
    await trashAll(library);
    const items = (await library.call('trash.list', FIRST_TRASH)).items;
    expect(items.map(({ ref, code, title }) => [ref.type, code, title])).toEqual(
      expect.arrayContaining([
        ['article', '', 'Hares on the hill'],
        ['annotation', 'a', 'Eight hares'],
        ['claim', 'n1', '8 hares'],
        ['table', '', 'Uphill'],
      ]),
    );
    expect(items.map(({ deletedAt }) => deletedAt)).toEqual(
      items.map(({ deletedAt }) => deletedAt).toSorted((left, right) => right - left),
    );
    expect((await library.call('library.overview', {})).trash).toBe(4);
  });

  test('says what goes with an article', async () => {
    const { call, refs } = await openFull();
    await call('articles.trash', { articles: { of: 'these', ids: [refs.article.id] } });
    expect((await call('trash.list', FIRST_TRASH)).items).toMatchObject([
      { detail: 'Article, 1 claim, 1 annotation' },
    ]);
    const overview = await call('library.overview', {});
    expect(overview).toMatchObject({ articles: 0, claims: 0, annotations: 0, trash: 1 });
    expect(overview.quotes).toEqual({ verified: 0, moved: 0, broken: 0 });
  });

  test('gives several things back in one step', async () => {
    const library = await openFull();
    const { call, refs, trashed } = library;
    await trashAll(library);
    await call('trash.restore', { things: { of: 'these', refs: Object.values(refs) } });
    expect(await trashed()).toEqual([]);
    expect((await call('library.overview', {})).quotes.verified).toBe(2);
    expect((await call('evidence.get', { id: refs.table.id })).title).toBe('Uphill');
    expect(await call('history.undo', {})).toMatchObject({ label: 'Restore 4 things' });
    expect(await trashed()).toHaveLength(4);
  });

  test('what was deleted on its own stays there when its article comes back', async () => {
    const { call, refs, trashed } = await openFull();
    await call('claims.trash', { ids: [refs.claim.id] });
    await call('articles.trash', { articles: { of: 'these', ids: [refs.article.id] } });
    await call('trash.restore', { things: { of: 'these', refs: [refs.article] } });
    expect(await trashed()).toEqual([refs.claim]);
  });

  test('keeps its times when something in it is deleted again', async () => {
    const { call, refs } = await openFull();
    await call('articles.trash', { articles: { of: 'these', ids: [refs.article.id] } });
    const before = (await call('trash.list', FIRST_TRASH)).items;
    await call('articles.trash', { articles: { of: 'these', ids: [refs.article.id] } });
    expect((await call('trash.list', FIRST_TRASH)).items).toEqual(before);
    expect(await call('history.undo', {})).toMatchObject({ label: 'Delete article' });
    expect((await call('trash.list', FIRST_TRASH)).items).toEqual([]);
  });

  test('a text in it is no duplicate of a new one', async () => {
    const { call, refs, addArticle, article } = await openFull();
    await call('articles.trash', { articles: { of: 'these', ids: [refs.article.id] } });
    const again = await addArticle(article.text);
    expect(again.id).not.toBe(article.id);
    await call('trash.restore', { things: { of: 'these', refs: [refs.article] } });
    const keys = await Promise.all(
      [again.id, article.id].map(async (id) => (await call('articles.get', { id })).citekey),
    );
    expect(new Set(keys).size).toBe(2);
  });
});

describe('deleting for good', () => {
  test('takes everything of the thing and nothing else', async () => {
    const library = await openFull();
    const { call, refs, trashed } = library;
    await trashAll(library);
    await call('trash.purge', {
      things: { of: 'these', refs: [refs.annotation, refs.claim, refs.table] },
    });
    expect(await trashed()).toEqual([refs.article]);
    await expect(call('evidence.get', { id: refs.table.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await call('trash.restore', { things: { of: 'these', refs: [refs.article] } });
    expect(await call('claims.list', { articleId: refs.article.id })).toEqual([]);
    expect(await call('annotations.list', { articleId: refs.article.id })).toEqual([]);
  });

  test('leaves what is not in the trash, and its history', async () => {
    const { call, refs } = await openFull();
    await call('articles.setStatus', {
      articles: { of: 'these', ids: [refs.article.id] },
      status: 'read',
    });
    await call('trash.purge', { things: { of: 'these', refs: Object.values(refs) } });
    expect((await call('articles.get', { id: refs.article.id })).inTrash).toBe(false);
    expect(await call('history.undo', {})).toMatchObject({ label: 'Mark article as read' });
    expect((await call('articles.get', { id: refs.article.id })).status).toBe('reading');
  });

  test('of things that are gone already does nothing', async () => {
    const { call, refs } = await openFull();
    await call('trash.purge', {
      things: {
        of: 'these',
        refs: [
          { type: 'article', id: NOWHERE },
          { type: 'table', id: NOWHERE },
        ],
      },
    });
    expect(await call('articles.ids', { list: ALL, first: 0, limit: 10_000 })).toEqual([
      refs.article.id,
    ]);
  });

  test('leaves a history that can be walked from end to end', async () => {
    const library = await openFull();
    const { call, refs, addArticle } = library;
    const kept = await addArticle('Hares in the valley\n\nNo hare ran.');
    await call('articles.link', { from: kept.id, to: refs.article.id, relation: 'reports_on' });
    await call('evidence.update', { id: refs.table.id, articleIds: [kept.id, refs.article.id] });
    await call('articles.file', {
      articles: { of: 'these', ids: [kept.id, refs.article.id] },
      tags: { add: ['hare'], remove: [] },
    });
    const { id: collection } = await call('collections.create', { name: 'Hills', parentId: null });
    await call('articles.file', {
      articles: { of: 'these', ids: [kept.id, refs.article.id] },
      collections: { add: [collection], remove: [] },
    });
    await call('claims.update', {
      id: refs.claim.id,
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: true },
        statement: '',
        speaker: null,
      },
      accept: false,
    });
    await call('articles.trash', { articles: { of: 'these', ids: [refs.article.id] } });
    await call('trash.purge', { things: { of: 'these', refs: [refs.article] } });
    const { backup: _, ...after } = await call('library.overview', {});
    let steps = 0;
    while ((await call('history.undo', {})).label !== null) steps += 1;
    expect(steps).toBeGreaterThan(4);
    expect(await call('library.overview', {})).toMatchObject({
      articles: 0,
      collections: [],
      tables: [],
    });
    for (let step = 0; step < steps; step += 1) await call('history.redo', {});
    expect(await call('history.redo', {})).toMatchObject({ label: null });
    expect(await call('library.overview', {})).toMatchObject(after);
    expect((await call('library.check', {})).database).toBe('ok');
  });
});
