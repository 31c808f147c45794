import { describe, expect, test } from 'vitest';
import { openZoo } from '../test-zoo.ts';

describe('a query in the search', () => {
  test('narrows articles and claims by what it says of them', async () => {
    const { search } = await openZoo();
    expect(await search('species:rodents')).toEqual({
      claims: ['Rat, studied', 'Mouse, studied'],
      articles: ['rats', 'mice'],
    });
    expect(await search('species:mouse pups ')).toEqual({
      claims: ['Mouse, studied'],
      articles: ['mice'],
    });
    expect(await search('species:mouse rats ')).toEqual({ claims: [], articles: [] });
    expect(await search('(n.animals:200.. kind:sample_size)')).toEqual({
      claims: ['212 mice'],
      articles: ['mice'],
    });
    expect(await search('ran OR pups ')).toMatchObject({ articles: ['rats', 'mice'] });
    expect(await search('mice -asked ')).toMatchObject({ articles: ['mice'] });
  });

  test.each([
    ['10.1016/S0140-6736(05)67886-7', 'mice'],
    ['https://doi.org/10.1016/S0140-6736(05)67886-7', 'mice'],
    ['12345678', 'mice'],
    ['978-3-16-148410-0', 'rats'],
    ['nature2010rats', 'rats'],
  ])('%j typed alone finds its article first', async (typed, name) => {
    const { search } = await openZoo();
    expect((await search(typed)).articles[0]).toBe(name);
  });

  test.each([
    '('.repeat(2000),
    '-'.repeat(2000),
    '" OR ( -'.repeat(200),
    'NEAR(',
    '^',
    ':',
    'a\0b',
    '🐭',
    'שלום',
    'n>=99999999999999999999',
    'title:* author:* journal:"',
    '{title} : mice',
    "'; DROP TABLE article; --",
  ])('%j is answered', async (typed) => {
    const { search } = await openZoo();
    await expect(search(typed)).resolves.toBeDefined();
  });
});
