import { describe, expect, test } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const listOf = (tag: string) => ({
  scope: { of: 'tag' as const, tag },
  sort: 'added' as const,
  descending: true,
  filter: '',
});

async function openTagged() {
  const library = openTestEngine();
  const one = await library.addArticle('Owls\n\nOwls hunt.');
  const other = await library.addArticle('Voles\n\nVoles hide.');
  const change = (id: typeof one.id, add: string[], remove: string[] = []) =>
    library.call('articles.file', {
      articles: { of: 'these', ids: [id] },
      tags: { add, remove },
      collections: { add: [], remove: [] },
    });
  const tagsOf = async (id: typeof one.id) => (await library.call('articles.get', { id })).tags;
  return { ...library, one: one.id, other: other.id, change, tagsOf };
}

describe('a tag is one, whatever its capitals and accents', () => {
  test.each([
    ['Café', 'café'],
    ['Café', 'CAFÉ'],
    ['Café', 'cafe'],
    ['Čeština', 'cestina'],
    ['straße', 'STRASSE'],
  ])('%j is met by %j', async (first, again) => {
    const { call, one, other, change, tagsOf } = await openTagged();
    await change(one, [first]);
    await change(other, [again]);
    expect(await tagsOf(other)).toEqual([first]);
    expect(
      await call('articles.count', { articles: { of: 'all', list: listOf(first), except: [] } }),
    ).toBe(2);
    await change(other, [], [again]);
    expect(await tagsOf(other)).toEqual([]);
  });

  test('within one change, and can be spelled anew', async () => {
    const { one, change, tagsOf } = await openTagged();
    await change(one, ['Café', 'CAFÉ', 'cafe']);
    expect(await tagsOf(one)).toHaveLength(1);
    const [spelled] = await tagsOf(one);
    await change(one, ['Kaffee'], [spelled!]);
    await change(one, ['KAFFEE'], ['Kaffee']);
    expect(await tagsOf(one)).toEqual(['KAFFEE']);
  });
});

test.each(['Étangs gelés', 'étangs', 'ETANGS', 'e\u0301tangs'])(
  'the list is filtered by %j in any case and accents',
  async (filter) => {
    const { call, addArticle } = openTestEngine();
    await addArticle('Étangs gelés\n\nLes grues dansent.');
    const list = {
      scope: { of: 'all' as const },
      sort: 'added' as const,
      descending: true,
      filter,
    };
    expect(await call('articles.count', { articles: { of: 'all', list, except: [] } })).toBe(1);
  },
);

describe('a tag that is replaced', () => {
  test('is so on every article, and on what comes back from the trash', async () => {
    const { call, one, other, change, tagsOf } = await openTagged();
    await change(one, ['dusk']);
    await change(other, ['Dusk', 'twilight']);
    await call('articles.trash', { articles: { of: 'these', ids: [one] } });
    await call('tags.replace', { tag: 'dusk', by: 'Twilight' });
    expect(await call('history.state', {})).toMatchObject({ undo: 'Rename tag' });
    await call('trash.restore', { things: { of: 'all' } });
    expect(await tagsOf(one)).toEqual(['twilight']);
    expect(await tagsOf(other)).toEqual(['twilight']);
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await tagsOf(other)).toEqual(['dusk', 'twilight']);
  });

  test('by none is gone from them', async () => {
    const { call, one, change, tagsOf } = await openTagged();
    await change(one, ['dusk']);
    await call('articles.trash', { articles: { of: 'these', ids: [one] } });
    await call('tags.replace', { tag: 'dusk', by: null });
    await call('trash.restore', { things: { of: 'all' } });
    expect(await tagsOf(one)).toEqual([]);
  });

  test('can get other accents', async () => {
    const { call, one, other, change, tagsOf } = await openTagged();
    await change(one, ['etangs']);
    await change(other, ['etangs']);
    await call('tags.replace', { tag: 'etangs', by: 'Étangs' });
    expect([await tagsOf(one), await tagsOf(other)]).toEqual([['Étangs'], ['Étangs']]);
  });
});
