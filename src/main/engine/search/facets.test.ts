import { describe, expect, test } from 'vitest';
import type { ClaimDraft } from '../../../shared/domain/claim.ts';
import { openTestEngine } from '../test-engine.ts';

const mouse: ClaimDraft['value'] = {
  kind: 'species',
  taxonId: 10090,
  scientificName: 'Mus musculus',
  role: 'studied',
  vernacularName: null,
  strain: null,
  sex: null,
  lifeStage: null,
};
const sized = (count: number): ClaimDraft['value'] => ({
  kind: 'sample_size',
  count,
  unit: 'mice',
  unitKind: 'animals',
  role: 'analysed',
  qualifier: 'exact',
});

/** Three articles about liver: two in mice, one of them with a caveat; and one about something else. */
async function openLivers() {
  const library = openTestEngine();
  const add = async (text: string, ...values: ClaimDraft['value'][]) => {
    const { id, revisionId } = await library.addArticle(text);
    for (const value of values) {
      await library.call('claims.create', {
        articleId: id,
        revisionId,
        spans: [],
        draft: { value, statement: '', speaker: null },
      });
    }
  };
  await add('Liver one\n\nThe liver grew.', mouse, sized(12), sized(14), {
    kind: 'safety',
    category: 'caveat',
    hedged: true,
  });
  await add('Liver two\n\nThe liver shrank.', mouse, sized(600));
  await add('Liver three\n\nThe liver stayed.');
  await add('Owls\n\nThey hoot.', mouse);
  return library;
}

describe('search.facets', () => {
  test('counts the articles found by each value, and samples by their size', async () => {
    const { call } = await openLivers();
    const { articles, isCapped, facets, sizes } = await call('search.facets', { text: 'liver ' });
    expect([articles, isCapped]).toEqual([3, false]);
    const of = (name: string) => facets.find((facet) => facet.name === name)?.values;
    expect(of('species')).toEqual([{ clause: 'species:10090', label: 'Mouse', count: 2 }]);
    expect(of('safety')).toEqual([{ clause: 'safety:caveat', label: 'Caveat', count: 1 }]);
    expect(of('unit')).toMatchObject([{ clause: 'n.animals>=0', count: 2 }]);
    expect(of('status')).toContainEqual({ clause: 'status:inbox', label: 'Inbox', count: 1 });
    expect(sizes.filter(({ count }) => count > 0)).toEqual([
      { from: 10, to: 19, count: 2 },
      { from: 500, to: 999, count: 1 },
    ]);
  });

  test('names parts of a query that find just what was counted', async () => {
    const { call } = await openLivers();
    const { facets } = await call('search.facets', { text: 'liver ' });
    for (const { clause, count } of facets.flatMap(({ values }) => values)) {
      const found = await call('search.query', { text: `liver ${clause}`, limit: 20 });
      expect([clause, found.articles.total]).toEqual([clause, count]);
    }
  });

  test('lists more values of one than are shown, and those whose name holds a text', async () => {
    const { addArticle, call } = openTestEngine();
    for (let at = 1; at <= 12; at += 1) {
      const { id } = await addArticle(`Owl ${String(at)}\n\nOwls hoot.`);
      await call('articles.update', {
        id,
        csl: {
          type: 'article-journal',
          title: `Owl ${String(at)}`,
          'container-title': at <= 2 ? 'Étude of Owls' : `Night ${String(at)}`,
        },
        citekey: `owl${String(at)}`,
      });
    }
    const { facets } = await call('search.facets', { text: 'owls ' });
    const outlets = facets.find(({ name }) => name === 'journal');
    expect([outlets?.values.length, outlets?.total]).toEqual([8, 11]);
    expect(outlets?.values[0]).toMatchObject({ label: 'Étude of Owls', count: 2 });
    const list = (holding: string) =>
      call('search.facetValues', { text: 'owls ', name: 'journal', holding });
    expect((await list('')).values).toHaveLength(11);
    expect(await list('etude')).toEqual({
      values: [{ clause: 'journal:"Étude of Owls"', label: 'Étude of Owls', count: 2 }],
      total: 1,
    });
    expect(await list('xylophone')).toEqual({ values: [], total: 0 });
  });

  test('counts articles by the notices that they have', async () => {
    const { addArticle, call } = openTestEngine();
    await addArticle('RETRACTED: Owls at dusk\n\nOwls hoot.');
    await addArticle('Owls at dawn\n\nOwls hoot.');
    const { facets } = await call('search.facets', { text: 'owls ' });
    const notices = facets.find(({ name }) => name === 'notice');
    expect(notices?.values).toEqual([{ clause: 'notice:retracted', label: 'Retracted', count: 1 }]);
    const found = await call('search.query', { text: 'owls notice:retracted ', limit: 5 });
    expect(found.articles.total).toBe(1);
  });

  test('of nothing found are none', async () => {
    const { call } = await openLivers();
    const found = await call('search.facets', { text: 'xylophone' });
    expect(found).toMatchObject({ articles: 0, facets: [] });
  });
});

test('counts what articles answer to attributes by choice and by range, and each part finds as many', async () => {
  const { call, addArticle } = openTestEngine();
  const draft = { unit: null, options: [], instruction: '' };
  const months = { name: 'Follow-up', type: 'number', unit: 'months' } as const;
  const blind = { name: 'Blinded', type: 'yes_no', unit: null } as const;
  const words = { name: 'Funder', type: 'text', unit: null } as const;
  const define = async (one: typeof months | typeof blind | typeof words) =>
    (await call('attributes.create', { draft: { ...draft, ...one } })).id;
  const ids = [await define(months), await define(blind), await define(words)] as const;
  for (const [at, number] of [3, 6, 6, 12, 24, 1200].entries()) {
    const { id: articleId, revisionId } = await addArticle(`Voles ${String(at)}\n\nThey ran.`);
    const say = (attributeId: (typeof ids)[number], asked: object, answer: string) =>
      call('claims.create', {
        articleId,
        revisionId,
        spans: [],
        draft: {
          value: { kind: 'attribute', attributeId, ...asked, answers: [answer] } as never,
          statement: '',
          speaker: null,
        },
      });
    await say(ids[0], months, String(number));
    if (at < 3) await say(ids[1], blind, at === 0 ? 'no' : 'yes');
    await say(ids[2], words, `Somebody ${String(at)}`);
  }
  const { attributes } = await call('search.facets', { text: 'voles ' });
  expect(
    attributes.map(({ name, values }) => [name, values.map(({ label, count }) => [label, count])]),
  ).toEqual([
    [
      'Follow-up',
      [
        ['3 to 6 months', 3],
        ['12 to 24 months', 2],
        ['1,200 months', 1],
      ],
    ],
    [
      'Blinded',
      [
        ['yes', 2],
        ['no', 1],
      ],
    ],
  ]);
  for (const { clause, count } of attributes.flatMap(({ values }) => values)) {
    const { articles } = await call('search.query', { text: `voles ${clause} `, limit: 5 });
    expect([clause, articles.total]).toEqual([clause, count]);
  }
});

test('offers choices that are called like numbers and hold quotation marks, and none that would be read otherwise', async () => {
  const { call, addArticle } = openTestEngine();
  const draft = { unit: null, options: [], instruction: '' };
  const asks = [
    { name: 'Score', type: 'one_of', options: ['0', '1', 'any', 'none stated'] },
    { name: 'A “tube”  of', type: 'one_of', options: ['5" tube', 'none'] },
    { name: 'Level', type: 'number', options: [] },
  ] as const;
  const ids = await Promise.all(
    asks.map(async (one) => {
      const made = await call('attributes.create', {
        draft: { ...draft, ...one, options: [...one.options] },
      });
      return made.id;
    }),
  );
  const given = [
    ['0', '5" tube', '0.0000001'],
    ['1', '5" tube', '0.0000001'],
    ['any', 'none', '-2'],
    ['none stated', 'none', '-2'],
  ];
  for (const [article, answers] of given.entries()) {
    const { id: articleId, revisionId } = await addArticle(`Voles ${String(article)}`);
    for (const [at, answer] of answers.entries()) {
      const { name, type } = asks[at]!;
      const value = { kind: 'attribute', attributeId: ids[at]!, name, type, unit: null };
      await call('claims.create', {
        articleId,
        revisionId,
        spans: [],
        draft: { value: { ...value, answers: [answer] } as never, statement: '', speaker: null },
      });
    }
  }
  const { attributes } = await call('search.facets', { text: 'voles ' });
  const offered = attributes.map(({ name, values }) => [name, values.map(({ label }) => label)]);
  expect(Object.fromEntries(offered)).toEqual({
    Score: ['0', '1'],
    'A “tube”  of': ['5" tube', 'none'],
    Level: ['-2', '0.0000001'],
  });
  for (const { clause, count } of attributes.flatMap(({ values }) => values)) {
    const { articles } = await call('search.query', { text: `voles ${clause} `, limit: 5 });
    expect([clause, articles.total]).toEqual([clause, count]);
  }
});
