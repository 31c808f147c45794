import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract/contract.ts';
import { openZoo } from '../test-zoo.ts';

type Zoo = Awaited<ReturnType<typeof openZoo>>;

const listOf = (query: string): Input<'articles.ids'> => ({
  list: { scope: { of: 'search', query }, sort: 'added', descending: false, filter: '' },
  first: 0,
  limit: 100,
});

/** The articles that a search finds, and those of the list of the query that it names. */
async function bothWays({ call }: Zoo, text: string) {
  const { articles, reading } = await call('search.query', { text, limit: 100 });
  const listed = await call('articles.ids', listOf(reading.asQuery));
  return {
    found: articles.hits.map(({ articleId }) => articleId).toSorted(),
    listed: listed.toSorted(),
    asQuery: reading.asQuery,
  };
}

describe('all that a search finds', () => {
  test('is what the list of its query has: in other forms, with slips, and where no text holds all', async () => {
    const zoo = await openZoo();
    const expected: Readonly<Record<string, string>> = {
      'mouse ': 'mouse ',
      'rat ': 'rat ',
      '"mouse" ': '"mouse" ',
      'hunderd ': 'hundred',
      'hunderd species:rat ': 'hundred species:rat',
      '"hunderd rats" ': '"hundred rats"',
      'pups hundred ': '(pups OR hundred)',
      'pups hundred has:text ': 'has:text (pups OR hundred)',
      'mice -hundred ': 'mice -hundred ',
      'rats OR pups ': 'rats OR pups ',
    };
    for (const [text, asQuery] of Object.entries(expected)) {
      const ways = await bothWays(zoo, text);
      expect({ text, ...ways }).toEqual({ text, asQuery, found: ways.found, listed: ways.found });
    }
    expect((await bothWays(zoo, 'mouse ')).found).toHaveLength(2);
  }, 60_000);

  test('is the same whatever words and fields are typed', async () => {
    const zoo = await openZoo();
    const part = fc.constantFrom(
      'mouse',
      'rats',
      'rat',
      'pups',
      'men',
      '"stem cell"',
      '-mice',
      'species:rodents',
      'n>=100',
      'tag:"germ line"',
      'title:mice',
      'status:read',
      '(mouse OR rat)',
      'standing',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (parts) => {
        const { found, listed } = await bothWays(zoo, `${parts.join(' ')} `);
        expect(listed).toEqual(found);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('results', () => {
  test('are ordered by year, size and date of adding, those without a value last', async () => {
    const { call, list } = await openZoo();
    const [newest] = (await list('')).split(' ').toReversed();
    expect(newest).toBe('none');
    const titles = async (text: string, order: Input<'search.query'>['order']) => {
      const { articles } = await call('search.query', { text, limit: 10, order });
      return articles.hits.map(({ title }) => title.text.split(' ')[0]);
    };
    const years = await titles('has:text', 'year');
    expect(years.slice(0, 2)).toEqual(['Mice', 'Rats']);
    const sizes = await titles('has:text', 'size');
    expect(sizes.slice(0, 2)).toEqual(['Mice', 'Rats']);
    expect(await titles('has:text', 'added')).toEqual(['None', 'Men', 'Rats', 'Mice']);
    expect(await titles('were', 'added')).toEqual(['Men', 'Mice']);
    expect(await titles('were', 'year')).toEqual(['Mice', 'Men']);
  });

  test('of claims are ordered by their sizes', async () => {
    const { call } = await openZoo();
    const { claims } = await call('search.query', { text: 'n>=1', limit: 10, order: 'size' });
    expect(claims.hits.map(({ label }) => label.split(' ')[0])).toEqual(['212', '100', '14']);
  });
});

describe('what a search leaves out', () => {
  test('is told for each value that it asks for, with the query that finds it', async () => {
    const { call, list } = await openZoo();
    const leftOut = async (text: string) => call('search.leftOut', { text });
    const [size] = await leftOut('has:text n>=50');
    expect(size).toEqual({
      of: 'sample_size',
      attribute: null,
      noneStated: 0,
      notFound: 0,
      notLooked: 2,
      inOtherUnits: null,
      countedTo: 1000,
      query: 'has:text n:none-stated,not-found,not-looked',
    });
    expect(await list(size!.query)).toBe('men none');
    const [safety] = await leftOut('safety:caveat');
    expect(safety).toMatchObject({ of: 'safety', noneStated: 1, notLooked: 2 });
    expect(await list(safety!.query)).toBe('rats men none');
    const [year] = await leftOut('year:2015');
    expect(year).toMatchObject({ of: 'year', noneStated: 2, query: '-year:0..' });
    expect(await list(year!.query)).toBe('men none');
  });

  test('is told by unit, and for several values together', async () => {
    const { call, list } = await openZoo();
    const [births] = await call('search.leftOut', { text: 'has:claims n.births>=1' });
    expect(births).toMatchObject({ inOtherUnits: { than: ['births'], articles: 1 }, notLooked: 1 });
    expect(await list(births!.query)).toBe('rats men');
    const left = await call('search.leftOut', { text: 'n>=1 safety:caveat' });
    expect(left.map(({ of }) => of)).toEqual(['safety', 'several']);
    expect(left[1]).toMatchObject({ noneStated: 3 });
    expect(await list(left[1]!.query)).toBe('rats men none');
    const ofOne = await call('search.leftOut', { text: 'has:tags safety:caveat design:trial' });
    expect(ofOne.map(({ of, notLooked }) => [of, notLooked])).toEqual([
      ['safety', 1],
      ['study_design', 1],
    ]);
  });

  test('is told of an attribute by its name, whether a reader has looked or not', async () => {
    const { call, list } = await openZoo();
    const draft = { unit: null, options: [], instruction: '' };
    const { id: attributeId } = await call('attributes.create', {
      draft: { ...draft, name: 'Dose', type: 'number' },
    });
    const [articleId] = await call('articles.ids', listOf('rats'));
    const about = { articleId: articleId!, kind: 'attribute', attributeId } as const;
    await call('absences.record', about);
    const [left] = await call('search.leftOut', { text: 'has:text attr:"dose > 5"' });
    const asked = 'attr:"dose = none-stated","dose = not-found","dose = not-looked"';
    expect(left).toMatchObject({ of: 'attribute', attribute: 'dose', query: `has:text ${asked}` });
    expect(left).toMatchObject({ noneStated: 1, notFound: 0, notLooked: 3 });
    expect((await list(left!.query)).split(' ')).toHaveLength(4);
  });

  test('is nothing where no value is asked for, or its want is asked for', async () => {
    const { call } = await openZoo();
    for (const text of ['', 'mice', 'tag:x', '-n>=50', 'n:none-stated', 'n:', 'species:mouse n']) {
      const left = await call('search.leftOut', { text });
      expect(left.filter(({ of }) => of === 'sample_size')).toEqual([]);
    }
  });
});

describe('the names in a query', () => {
  test('that nothing has are told, with one that is near', async () => {
    const { call } = await openZoo();
    const text = 'tag:"germ lime" in:"my readin" species:moose species:mouse tag:germ';
    expect((await call('search.names', { text })).unknown).toEqual([
      { of: 'tag', name: 'germ lime', span: { start: 4, end: 15 }, suggestion: 'germ line' },
      {
        of: 'collection',
        name: 'my readin',
        span: { start: 19, end: 30 },
        suggestion: 'My reading',
      },
      { of: 'species', name: 'moose', span: { start: 39, end: 44 }, suggestion: 'mouse' },
    ]);
  });

  test('of species come with the scientific name of the one taxon that they are read as', async () => {
    const { call } = await openZoo();
    const { species } = await call('search.names', { text: 'species:mouse,10116,rodents,any ' });
    expect(species).toEqual([
      { span: { start: 8, end: 13 }, scientificName: 'Mus musculus', taxonId: 10_090 },
      { span: { start: 14, end: 19 }, scientificName: 'Rattus norvegicus', taxonId: 10_116 },
    ]);
  });

  test('say nothing of any input, however odd', async () => {
    const { call } = await openZoo();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (odd) => {
        for (const text of [odd, `tag:"${odd}"`, `species:${odd}`, `in:${odd} n>=${odd}`]) {
          await call('search.names', { text });
          await call('search.leftOut', { text });
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
