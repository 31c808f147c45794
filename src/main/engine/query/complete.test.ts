import { describe, expect, test } from 'vitest';
import { openZoo } from '../test-zoo.ts';

type Call = Awaited<ReturnType<typeof openZoo>>['call'];

/** What is offered at a mark in a query, with how many articles it then finds. */
async function offered(call: Call, marked: string): Promise<Record<string, number | null>> {
  const caret = marked.indexOf('|');
  const { offers } = await call('search.complete', { text: marked.replace('|', ''), caret });
  return Object.fromEntries(offers.map(({ value, count }) => [value, count?.articles ?? null]));
}

describe('what is offered', () => {
  test('is counted under the rest of the query, wherever it stands', async () => {
    const { call } = await openZoo();
    expect(await offered(call, 'species:mu|')).toMatchObject({
      'mus musculus': 1,
      'multicellular animals': 3,
    });
    expect(await offered(call, 'safety:n|')).toEqual({
      'none-stated': 1,
      'not-found': 0,
      'not-looked': 2,
    });
    expect(await offered(call, 'safety:not-l| year:2010 ')).toEqual({ 'not-looked': 1 });
    expect(await offered(call, 'mice -status:rea|')).toEqual({ reading: 1, read: 1 });
    expect(await offered(call, '(kind:sample_|  n>=200)')).toEqual({ sample_size: 1 });
    expect(await offered(call, 'mice OR tag:g|')).toEqual({ 'germ line': 3 });
    expect(await offered(call, 'sta|')).toEqual({ 'status:': null, 'state:': null });
  });

  test('is counted exactly as its search finds', async () => {
    const { call, list } = await openZoo();
    for (const before of ['', 'has:claims ', 'mice ', '-rats ', 'species:rodents ']) {
      const counts = await offered(call, `${before}kind:|`);
      for (const [value, count] of Object.entries(counts)) {
        const found = (await list(`${before}kind:${value} `)).split(' ').filter(Boolean);
        expect([before, value, count]).toEqual([before, value, found.length]);
      }
    }
  });
});
