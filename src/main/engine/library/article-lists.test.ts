import { describe, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract/contract.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId, CollectionId } from '../../../shared/domain/ids.ts';
import { openTestEngine } from '../test-engine.ts';

type Query = Input<'articles.ids'>['list'];

const DETAILS: readonly { readonly name: string; readonly csl: CslItem }[] = [
  {
    name: 'ants',
    csl: {
      type: 'article-journal',
      title: 'Ants of the Éclair coast',
      author: [{ family: 'Müller', given: 'Änne' }],
      'container-title': 'Zebra Notes',
      issued: { 'date-parts': [[2001]] },
    },
  },
  {
    name: 'bees',
    csl: {
      type: 'article-newspaper',
      title: 'bees at night',
      author: [{ family: 'Ng' }],
      'container-title': 'Alpine Post',
      issued: { 'date-parts': [[2015]] },
    },
  },
  { name: 'crabs', csl: { type: 'webpage', title: 'Crabs' } },
];

/** Three articles in the order of their import; an index in the words of their names. */
async function openThree() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const names = new Map<string, string>();
  const ids: Record<string, ArticleId> = {};
  const revisions: Record<string, Input<'claims.create'>['revisionId']> = {};
  for (const { name, csl } of DETAILS) {
    const { id, revisionId } = await addArticle(`A text\n\nAbout ${name}.`);
    await call('articles.update', { id, csl, citekey: `${name}2020` });
    names.set(id, name);
    ids[name] = id;
    revisions[name] = revisionId;
  }
  const index = async (query: Partial<Query> = {}) => {
    const found = await call('articles.ids', {
      list: {
        scope: { of: 'all' },
        sort: 'added',
        descending: false,
        filter: '',
        ...query,
      },
      first: 0,
      limit: 10_000,
    });
    return found.map((id) => names.get(id));
  };
  const claim = async (name: string, count: number, role: 'enrolled' | 'group' = 'enrolled') =>
    (
      await call('claims.create', {
        articleId: ids[name]!,
        revisionId: revisions[name]!,
        spans: [{ start: 0, end: 6 }],
        draft: {
          value: {
            kind: 'sample_size',
            count,
            unit: name,
            unitKind: 'animals',
            role,
            qualifier: 'exact',
          },
          statement: '',
          speaker: null,
        },
      })
    ).id;
  const idOf = (name: string): ArticleId => ids[name]!;
  return { ...library, index, claim, idOf };
}

describe('the order of articles', () => {
  test.each([
    ['year', ['crabs', 'ants', 'bees']],
    ['title', ['ants', 'bees', 'crabs']],
    ['source', ['bees', 'crabs', 'ants']],
    ['added', ['ants', 'bees', 'crabs']],
  ] as const)('by %s, both ways', async (sort, names) => {
    const { index } = await openThree();
    expect(await index({ sort, descending: false })).toEqual(names);
    expect(await index({ sort, descending: true })).toEqual(names.toReversed());
  });

  test('by status and number of claims, the newest first among equals', async () => {
    const { index, claim, call, idOf } = await openThree();
    await claim('bees', 3);
    await claim('bees', 4);
    await call('articles.setStatus', {
      articles: { of: 'these', ids: [idOf('ants')] },
      status: 'read',
    });
    expect(await index({ sort: 'claims', descending: true })).toEqual(['bees', 'crabs', 'ants']);
    expect(await index({ sort: 'status' })).toEqual(['crabs', 'bees', 'ants']);
  });
});

describe('the order of words', () => {
  const WORDS = ['zebra', 'Éclair', 'eclipse', 'Apes 10', 'apes 9', 'Østrich', 'Owls', 'eclair'];
  const ORDERED = ['apes 9', 'Apes 10', 'eclair', 'Éclair', 'eclipse', 'Østrich', 'Owls', 'zebra'];

  /** Articles with these words as title and outlet; an index in their titles. */
  async function openWords() {
    const { call, addArticle } = openTestEngine();
    const titles = new Map<string, string>();
    for (const [at, title] of WORDS.entries()) {
      const { id } = await addArticle(`A text\n\nNumber ${String(at)} of several.`);
      const csl: CslItem = { type: 'article', title, 'container-title': title };
      await call('articles.update', { id, csl, citekey: `words${String(at)}` });
      titles.set(id, title);
    }
    return async (query: Pick<Query, 'sort' | 'descending'>) =>
      (
        await call('articles.ids', {
          list: { scope: { of: 'all' }, filter: '', ...query },
          first: 0,
          limit: 10_000,
        })
      ).map((id) => titles.get(id));
  }

  test.each(['title', 'source'] as const)(
    'by %s goes by letter, not by accent or case, and by number',
    async (sort) => {
      const index = await openWords();
      expect(await index({ sort, descending: false })).toEqual(ORDERED);
      expect(await index({ sort, descending: true })).toEqual(ORDERED.toReversed());
    },
  );
});

test('collections, tags and tables are named in the same order', async () => {
  const { call, idOf } = await openThree();
  const names = ['Zoo', 'Été', 'part 10', 'Part 9'];
  for (const name of names) {
    await call('collections.create', { name, parentId: null });
    await call('evidence.create', { title: name, articleIds: [idOf('ants')] });
  }
  const ids = [idOf('ants'), idOf('bees')];
  await call('articles.file', {
    articles: { of: 'these', ids },
    tags: { add: names, remove: [] },
    collections: { add: [], remove: [] },
  });
  const { collections, tags, tables } = await call('library.overview', {});
  const ordered = ['Été', 'Part 9', 'part 10', 'Zoo'];
  expect(collections.map(({ name }) => name)).toEqual(ordered);
  expect(tags.map(({ name }) => name)).toEqual(ordered);
  expect(tables.map(({ title }) => title)).toEqual(ordered);
  expect((await call('articles.get', { id: idOf('ants') })).tags).toEqual(ordered);
  const filing = await call('articles.filing', { articles: { of: 'these', ids } });
  expect(filing.tags.map(({ name }) => name)).toEqual(ordered);
});

test.each(['title', 'source'] as const)('an empty library has no order by %s', async (sort) => {
  const { call } = openTestEngine();
  const query = { scope: { of: 'all' }, sort, descending: true, filter: '' } as const;
  expect(await call('articles.ids', { list: query, first: 0, limit: 10_000 })).toEqual([]);
});

test('an article without a title stands where the list has it, under "Untitled"', async () => {
  const { call, index, idOf } = await openThree();
  await call('articles.update', {
    id: idOf('ants'),
    csl: { type: 'webpage' },
    citekey: 'ants2020',
  });
  expect(await index({ sort: 'title' })).toEqual(['bees', 'crabs', 'ants']);
});

describe('the filter', () => {
  test.each([
    ['BEES', ['bees']],
    ['2015 post', ['bees']],
    ['crabs2020', ['crabs']],
    ['éclair', ['ants']],
    ['ÉCLAIR coast', ['ants']],
    ['MÜLLER', ['ants']],
    ['muller eclair', ['ants']],
    ['müller ng', []],
    // Signs alone ask for nothing.
    ['%', ['ants', 'bees', 'crabs']],
    ['*', ['ants', 'bees', 'crabs']],
    ['b?es', []],
    ['[b]ees', []],
    ["' OR 1=1 --", []],
    ['   ', ['ants', 'bees', 'crabs']],
  ])('%j keeps %j', async (filter, names) => {
    const { index } = await openThree();
    expect(await index({ filter })).toEqual(names);
  });
});

describe('scopes', () => {
  test('are by status, tag and collection', async () => {
    const { index, call, idOf } = await openThree();
    await call('articles.setStatus', {
      articles: { of: 'these', ids: [idOf('ants')] },
      status: 'reading',
    });
    await call('articles.file', {
      articles: { of: 'these', ids: [idOf('bees')] },
      tags: { add: ['Night'], remove: [] },
    });
    const { id: outer } = await call('collections.create', { name: 'Coast', parentId: null });
    const { id: inner } = await call('collections.create', { name: 'Beach', parentId: outer });
    await call('articles.file', {
      articles: { of: 'these', ids: [idOf('crabs')] },
      collections: { add: [inner], remove: [] },
    });
    expect(await index({ scope: { of: 'status', status: 'reading' } })).toEqual(['ants']);
    expect(await index({ scope: { of: 'tag', tag: 'night' } })).toEqual(['bees']);
    expect(await index({ scope: { of: 'collection', id: outer } })).toEqual(['crabs']);
    expect(await index({ scope: { of: 'collection', id: inner }, filter: 'ants' })).toEqual([]);
    const nowhere = '01890a5d-ac96-774b-bcce-b302099a8057' as CollectionId;
    expect(await index({ scope: { of: 'collection', id: nowhere } })).toEqual([]);
  });

  test('are by what is still to be done', async () => {
    const { index, claim, call, idOf } = await openThree();
    const id = await claim('ants', 3);
    await claim('bees', 4);
    expect(await index({ scope: { of: 'no_claims' } })).toEqual(['crabs']);
    expect(await index({ scope: { of: 'to_decide' } })).toEqual([]);
    await call('claims.decide', { ids: [id], decision: 'rejected' });
    expect(await index({ scope: { of: 'no_claims' } })).toEqual(['ants', 'crabs']);
    await call('articles.revise', { id: idOf('bees'), text: 'Nothing of it is left.' });
    await call('articles.revise', { id: idOf('ants'), text: 'Nothing of it is left here either.' });
    expect(await index({ scope: { of: 'broken_quotes' } })).toEqual(['bees']);
    // The sidebar counts what the scopes list.
    expect(await call('library.overview', {})).toMatchObject({
      noClaimsArticles: 2,
      brokenArticles: 1,
      claims: 1,
      quotes: { verified: 0, moved: 0, broken: 1 },
    });
    await call('articles.trash', { articles: { of: 'these', ids: [idOf('bees')] } });
    expect(await call('library.overview', {})).toMatchObject({
      noClaimsArticles: 2,
      brokenArticles: 0,
      claims: 0,
      quotes: { verified: 0, moved: 0, broken: 0 },
    });
  });

  test('leave out what is in the trash', async () => {
    const { index, call, idOf } = await openThree();
    await call('articles.trash', { articles: { of: 'these', ids: [idOf('bees')] } });
    expect(await index()).toEqual(['ants', 'crabs']);
  });
});

describe('rows', () => {
  test('come in the order asked; what no longer exists is left out', async () => {
    const { call, idOf } = await openThree();
    const nowhere = '01890a5d-ac96-774b-bcce-b302099a8057' as ArticleId;
    const rows = await call('articles.rows', {
      ids: [idOf('crabs'), nowhere, idOf('ants'), idOf('bees')],
    });
    expect(rows.map(({ id }) => id)).toEqual([idOf('crabs'), idOf('ants'), idOf('bees')]);
    expect(await call('articles.rows', { ids: [] })).toEqual([]);
    await expect(
      call('articles.rows', { ids: Array.from({ length: 201 }, () => nowhere) }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('show accepted claims and what is recorded as not stated', async () => {
    const { call, claim, idOf } = await openThree();
    await claim('ants', 12, 'group');
    await claim('ants', 1240);
    const rejected = await claim('ants', 7);
    await call('claims.decide', { ids: [rejected], decision: 'rejected' });
    await call('absences.record', { articleId: idOf('ants'), kind: 'safety' });
    expect(await call('articles.rows', { ids: [idOf('ants')] })).toMatchObject([
      {
        title: 'Ants of the Éclair coast',
        sampleSizes: { accepted: ['1,240 ants', '12 ants'], suggested: [] },
        species: { accepted: [], suggested: [] },
        absences: [{ kind: 'safety', confirmed: true }],
        accepted: 2,
        suggested: 0,
        annotations: 0,
      },
    ]);
  });
});
