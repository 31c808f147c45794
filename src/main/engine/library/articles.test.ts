import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openTestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';

const PAPER: CslItem = {
  type: 'article-journal',
  title: 'Shrews under snow',
  author: [{ family: 'Øster', given: 'Ida' }],
  'container-title': 'Winter Letters',
  issued: { 'date-parts': [[2019, 2]] },
  DOI: 'https://doi.org/10.5555/SNOW.1',
  'x-shelf': 'kept as it is',
};

async function openTwo() {
  const library = openTestEngine();
  const first = await library.addArticle('Shrews\n\nSix shrews wintered.');
  const second = await library.addArticle('Moles\n\nSix moles wintered.');
  const get = (id: ArticleId) => library.call('articles.get', { id });
  const citekeyOf = async (id: ArticleId) => (await get(id)).citekey;
  return { ...library, first, second, get, citekeyOf };
}

describe('details of an article', () => {
  test('are kept as given, listed, found, and undone', async () => {
    const { call, first, get } = await openTwo();
    const before = await get(first.id);
    await call('articles.update', { id: first.id, csl: PAPER, citekey: 'oester2019' });
    expect(await get(first.id)).toMatchObject({ csl: PAPER, citekey: 'oester2019' });
    expect(await call('articles.rows', { ids: [first.id] })).toMatchObject([
      { title: 'Shrews under snow', source: 'Winter Letters', year: 2019, citekey: 'oester2019' },
    ]);
    const found = await call('search.query', { text: 'oster snow', limit: 5 });
    expect(found.articles.hits.map(({ articleId }) => articleId)).toEqual([first.id]);
    await call('history.undo', {});
    expect(await get(first.id)).toEqual(before);
    expect((await call('search.query', { text: '"oster snow"', limit: 5 })).articles.total).toBe(0);
  });

  test('without a title have one to show', async () => {
    const { call, first } = await openTwo();
    await call('articles.update', { id: first.id, csl: { type: 'webpage' }, citekey: 'page' });
    expect(await call('articles.rows', { ids: [first.id] })).toMatchObject([
      { title: 'Untitled', source: expect.stringMatching(/page/i) as string, year: null },
    ]);
  });

  test('a citekey is one article’s only, without regard to case, also while it is in the trash', async () => {
    const { call, first, second, citekeyOf } = await openTwo();
    await call('articles.update', { id: first.id, csl: PAPER, citekey: 'Snow' });
    const before = await citekeyOf(second.id);
    const take = () => call('articles.update', { id: second.id, csl: PAPER, citekey: 'sNOW' });
    await expect(take()).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('“Shrews under snow”') as string,
    });
    await call('articles.trash', { articles: { of: 'these', ids: [first.id] } });
    await expect(take()).rejects.toMatchObject({ code: 'conflict' });
    expect(await citekeyOf(second.id)).toBe(before);
    await call('articles.update', { id: first.id, csl: PAPER, citekey: 'SNOW' });
    expect(await citekeyOf(first.id)).toBe('SNOW');
  });

  test.each(['two words', 'a,b', 'a[b]', '{a}', '@a', '-a', 'a;b', 'a"b', ''])(
    'a citekey %j is refused',
    async (citekey) => {
      const { call, first, citekeyOf } = await openTwo();
      const before = await citekeyOf(first.id);
      await expect(
        call('articles.update', { id: first.id, csl: PAPER, citekey }),
      ).rejects.toMatchObject({ code: 'invalid_input' });
      expect(await citekeyOf(first.id)).toBe(before);
    },
  );

  test('a citekey that a new article would get and that is taken gets a letter', async () => {
    const { addArticle, citekeyOf } = await openTwo();
    const keys: string[] = [];
    for (const words of ['one', 'two', 'three']) {
      keys.push(await citekeyOf((await addArticle(`Voles\n\nText ${words}.`)).id));
    }
    expect(new Set(keys).size).toBe(3);
    expect(keys.every((key) => key.startsWith(keys[0]!))).toBe(true);
  });

  test('of an article that is gone are refused', async () => {
    const { call } = await openTwo();
    const id = NOWHERE as ArticleId;
    await expect(call('articles.update', { id, csl: PAPER, citekey: 'a' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(call('articles.get', { id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(call('articles.revise', { id, text: 'New.' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(call('articles.revisionText', { revisionId: NOWHERE })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('status and tags', () => {
  test('are set for many at once and taken back at once', async () => {
    const { call, first, second } = await openTwo();
    const ids = [first.id, second.id];
    await call('articles.setStatus', { articles: { of: 'these', ids }, status: 'reading' });
    await call('articles.file', {
      articles: { of: 'these', ids },
      tags: { add: ['winter', 'small'], remove: [] },
    });
    await call('articles.file', {
      articles: { of: 'these', ids: [first.id] },
      tags: { add: [], remove: ['SMALL'] },
    });
    const overview = await call('library.overview', {});
    expect(overview).toMatchObject({ inbox: 0, reading: 2, read: 0 });
    expect(overview.tags).toEqual([
      { name: 'small', articles: 1 },
      { name: 'winter', articles: 2 },
    ]);
    await call('history.undo', {});
    await call('history.undo', {});
    expect((await call('library.overview', {})).tags).toEqual([]);
  });

  test('leave articles alone that are gone', async () => {
    const { call, first, get } = await openTwo();
    const ids = [NOWHERE as ArticleId, first.id];
    await call('articles.setStatus', { articles: { of: 'these', ids }, status: 'read' });
    await call('articles.file', {
      articles: { of: 'these', ids },
      tags: { add: ['winter'], remove: ['summer'] },
    });
    await call('articles.trash', { articles: { of: 'these', ids } });
    expect(await get(first.id)).toMatchObject({ status: 'read', tags: ['winter'], inTrash: true });
  });

  test('a tag of blanks is refused', async () => {
    const { call, first } = await openTwo();
    await expect(
      call('articles.file', {
        articles: { of: 'these', ids: [first.id] },
        tags: { add: ['  '], remove: [] },
      }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('links between articles', () => {
  test('are seen from both sides, once, and go with the other into the trash', async () => {
    const { call, first, second, get, citekeyOf } = await openTwo();
    const link = { from: first.id, to: second.id, relation: 'reports_on' } as const;
    const made = await call('articles.link', link);
    expect(await call('articles.link', link)).toEqual(made);
    const links = async (id: ArticleId) => (await get(id)).links;
    expect(await links(first.id)).toEqual([
      {
        id: made.id,
        relation: 'reports_on',
        direction: 'to',
        other: { id: second.id, title: 'Moles', citekey: await citekeyOf(second.id) },
      },
    ]);
    expect(await links(second.id)).toMatchObject([{ direction: 'from', other: { id: first.id } }]);
    await call('articles.trash', { articles: { of: 'these', ids: [first.id] } });
    expect(await links(second.id)).toEqual([]);
    await call('history.undo', {});
    expect(await links(second.id)).toHaveLength(1);
    await call('links.remove', { id: made.id });
    expect(await links(first.id)).toEqual([]);
    await call('history.undo', {});
    expect(await links(first.id)).toHaveLength(1);
  });

  test('without a direction are the same from either side', async () => {
    const { call, first, second, get } = await openTwo();
    for (const relation of ['related', 'same_cohort'] as const) {
      const made = await call('articles.link', { from: first.id, to: second.id, relation });
      const back = await call('articles.link', { from: second.id, to: first.id, relation });
      expect(back).toEqual(made);
    }
    const there = await call('articles.link', {
      from: first.id,
      to: second.id,
      relation: 'reports_on',
    });
    const back = await call('articles.link', {
      from: second.id,
      to: first.id,
      relation: 'reports_on',
    });
    expect(back).not.toEqual(there);
    expect((await get(second.id)).links.map(({ relation }) => relation)).toEqual([
      'related',
      'same_cohort',
      'reports_on',
      'reports_on',
    ]);
  });

  test('need two articles that are there', async () => {
    const { call, first } = await openTwo();
    await expect(
      call('articles.link', { from: first.id, to: first.id, relation: 'same_cohort' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      call('articles.link', { from: first.id, to: NOWHERE, relation: 'same_cohort' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
