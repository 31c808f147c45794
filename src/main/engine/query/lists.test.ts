import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openZoo } from '../test-zoo.ts';

describe('a query as a list', () => {
  test('finds articles by every field', async () => {
    const { list } = await openZoo();
    const expected: Readonly<Record<string, string>> = {
      '': 'mice rats men none',
      'mice ': 'mice men',
      '"stem cell" ': 'mice',
      'pup*': 'mice',
      'mice -men ': 'mice',
      'rats OR pups ': 'mice rats',
      'title:mice ': 'mice',
      'author:ito ': 'mice',
      'author:nature ': 'rats',
      'journal:ito ': 'rats',
      'year:2015': 'mice',
      'year:2010..2016': 'mice rats',
      'year<2015': 'rats',
      'doi:10.1016/S0140-6736(05)67886-7': 'mice',
      'doi:10.1016': 'mice',
      'pmid:12345678': 'mice',
      'isbn:9783161484100': 'rats',
      'key:nature2010': 'rats',
      'tag:"germ line" ': 'mice rats',
      'tag:germ ': '',
      'tag:germ* ': 'mice rats',
      'in:(My reading) ': 'rats',
      'in:inner ': 'rats',
      'status:read': 'men',
      'status:inbox,read': 'men none',
      'added:today': 'mice rats men none',
      'added:1999': '',
      'type:article-journal': 'mice rats men none',
      'has:claims': 'mice rats men',
      'has:text -has:claims': 'none',
      'has:doi,tags': 'mice rats',
      'lang:en': 'mice',
      'kind:safety': 'mice',
      'species:mouse ': 'mice',
      'species:rodents ': 'mice rats',
      'species:mammals ': 'mice rats men',
      'species:mus ': 'mice',
      'species:10090 ': 'mice',
      'species:"Fabula nova"': 'men',
      'species:unicorn ': '',
      '-species:rodents ': 'men none',
      'n>=200': 'mice',
      'n.births<20': 'mice',
      'n.births>=200': '',
      'n.animals:90..250': 'mice rats',
      'n.births:1.. n>=200': 'mice',
      '(n.births:1.. n>=200)': '',
      '(kind:sample_size n:100)': 'rats',
      '(kind:sample_size n:5x)': 'mice rats',
      '(kind:finding change:zz)': 'rats',
      '(kind:safety,finding n:any)': '',
      'n:5,any': 'mice rats',
      'n>=99999999999999999999': '',
      'n:any': 'mice rats',
      'n:': 'mice rats men none',
      'safety:caveat': 'mice',
      'safety:cav': 'mice',
      'safety:none-stated': 'none',
      'safety:not-looked': 'rats men',
      'safety:caveat,none-stated': 'mice none',
      'change:increase': 'rats',
      'direction:decrease': '',
      'value:better': 'rats',
      'design:trial': 'rats',
      'hedged:yes': 'mice',
      'speaker:authors': 'mice',
      'is:accepted': 'mice rats men',
      'is:suggested': '',
      'is:unproved': 'mice rats men',
      'state:broken': '',
      'rule:safety': '',
      'status:nonsense': 'mice rats men none',
      'NEAR( ^ : * "': '',
    };
    const found: Record<string, string> = {};
    for (const query of Object.keys(expected)) found[query] = await list(query);
    expect(found).toEqual(expected);
  });

  test('the filter of a list is the same language, its words within the lines', async () => {
    const { list } = await openZoo();
    expect(await list('mic', 'filter')).toBe('mice');
    expect(await list('species:rodents year:2010', 'filter')).toBe('rats');
    expect(await list('-mic has:claims', 'filter')).toBe('rats men');
  });

  test('finds other forms of words that the library holds, unless they are quoted', async () => {
    const { list } = await openZoo();
    expect(await list('mouse ')).toBe('mice men');
    expect(await list('-mouse ')).toBe('rats none');
    expect(await list('"mouse" ')).toBe('');
    expect(await list('mouse', 'filter')).toBe('mice');
    expect(await list('"mouse"', 'filter')).toBe('');
    expect(await list('mouse OR rat', 'filter')).toBe('mice rats');
  });

  test('finds what was retracted, withdrawn, doubted or corrected, and no article that only speaks of it', async () => {
    const { list, call, ids } = await openZoo();
    const title = async (id: ArticleId, words: string, notices: object[]): Promise<void> => {
      const { csl, citekey } = await call('articles.get', { id });
      const noticed = { ...csl, title: words, custom: { notices } };
      await call('articles.update', { id, csl: noticed, citekey });
    };
    const corrected = { kind: 'corrected', place: '', source: 'PubMed' };
    await title(ids.mice, 'RETRACTED: Mice', []);
    await title(ids.rats, 'Rats', [corrected]);
    await title(ids.men, 'Men who were withdrawn', []);
    expect(await list('notice:retracted')).toBe('mice');
    expect(await list('retracted:any')).toBe('mice rats');
    expect(await list('notice:corrected,withdrawn')).toBe('rats');
    expect(await list('-notice:any')).toBe('men none');
    expect(await list('notice:retr')).toBe('mice');
  });

  test('finds articles with claims that a reader rejected', async () => {
    const { list, call, ids } = await openZoo();
    expect(await list('is:rejected')).toBe('');
    const [claim] = await call('claims.list', { articleId: ids.rats });
    await call('claims.decide', { ids: [claim!.id], decision: 'rejected' });
    expect(await list('is:rejected')).toBe('rats');
    expect(await list('is:rejected,accepted')).toBe('mice rats men');
    expect(await list('-is:rejected')).toBe('mice men none');
    expect(await list('(is:rejected tag:"germ line")')).toBe('rats');
  });

  test('what a claim says anew is found at once, and what is taken back is not', async () => {
    const { list, call, ids } = await openZoo();
    const claims = await call('claims.list', { articleId: ids.mice });
    const sizes = claims.flatMap(({ id, value }) => (value.kind === 'sample_size' ? [id] : []));
    await call('claims.decide', { ids: sizes, decision: 'rejected' });
    expect(await list('n:any')).toBe('rats');
    await call('history.undo', {});
    expect(await list('n:any')).toBe('mice rats');
    await call('articles.trash', { articles: { of: 'these', ids: [ids.mice] } });
    expect(await list('n:any')).toBe('rats');
  });
});
