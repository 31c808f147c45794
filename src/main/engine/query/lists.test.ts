import { describe, expect, test } from 'vitest';
import type { ClaimDraft, SpeciesValue } from '../../../shared/domain/claim.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { OPEN_FINDING } from '../../../shared/domain/test-finding.ts';
import { openTestEngine } from '../test-engine.ts';

const species = (
  taxonId: number | null,
  scientificName: string,
  role: SpeciesValue['role'] = 'studied',
): ClaimDraft['value'] => ({
  kind: 'species',
  taxonId,
  scientificName,
  vernacularName: null,
  role,
  strain: null,
  sex: null,
  lifeStage: null,
});
const size = (
  count: number,
  unitKind: 'births' | 'animals',
  unit: string,
): ClaimDraft['value'] => ({
  kind: 'sample_size',
  count,
  unit,
  unitKind,
  role: 'enrolled',
  qualifier: 'exact',
});

/** Articles about mice, rats and men, with claims of each kind, tags, a collection and an annotation. */
async function openZoo() {
  const library = openTestEngine();
  const { call } = library;
  const add = async (
    name: string,
    text: string,
    csl: Partial<CslItem>,
    claims: readonly ClaimDraft['value'][],
  ): Promise<ArticleId> => {
    const { id, revisionId } = await library.addArticle(`${name}\n\n${text}`);
    await call('articles.update', {
      id,
      csl: { type: 'article-journal', title: name, ...csl },
      citekey: name.split(' ')[0]!.toLowerCase(),
    });
    for (const value of claims) {
      await call('claims.create', {
        articleId: id,
        revisionId,
        spans: [],
        draft: { value, statement: '', speaker: value.kind === 'safety' ? 'authors' : null },
      });
    }
    return id;
  };
  const mice = await add(
    'Mice one',
    'Fourteen pups were born from stem cell derived sperm.',
    {
      author: [{ family: 'Ito', given: 'A' }],
      'container-title': 'Journal of Germ Cells',
      issued: { 'date-parts': [[2015]] },
      DOI: '10.1016/S0140-6736(05)67886-7',
      PMID: '12345678',
      language: 'en',
    },
    [
      species(10_090, 'Mus musculus'),
      size(14, 'births', 'pups'),
      size(212, 'animals', 'mice'),
      { kind: 'safety', category: 'caveat', hedged: true },
    ],
  );
  const rats = await add(
    'Rats two',
    'A hundred rats ran.',
    {
      author: [{ family: 'Nature', given: 'B' }],
      'container-title': 'Ito Letters',
      issued: { 'date-parts': [[2010]] },
      ISBN: '978-3-16-148410-0',
    },
    [
      species(10_116, 'Rattus norvegicus'),
      size(100, 'animals', 'rats'),
      { ...OPEN_FINDING, change: 'increase', value: 'better' },
      { kind: 'study_design', design: 'trial', subject: 'article' },
    ],
  );
  const men = await add('Men three', 'Men were asked about mice.', {}, [
    species(9606, 'Homo sapiens'),
    species(10_090, 'Mus musculus', 'mentioned'),
    species(null, 'Fabula nova'),
  ]);
  const none = await add('None four', 'Nothing was counted. It stood there.', {}, []);
  await call('absences.record', { articleId: none, kind: 'safety' });
  await call('articles.file', {
    articles: { of: 'these', ids: [mice, rats] },
    tags: { add: ['germ line'], remove: [] },
  });
  const { id: parent } = await call('collections.create', { name: 'My reading', parentId: null });
  const { id: inner } = await call('collections.create', { name: 'Inner', parentId: parent });
  await call('articles.file', {
    articles: { of: 'these', ids: [rats] },
    collections: { add: [inner], remove: [] },
  });
  await call('articles.setStatus', { articles: { of: 'these', ids: [men] }, status: 'read' });
  const names = new Map([
    [mice, 'mice'],
    [rats, 'rats'],
    [men, 'men'],
    [none, 'none'],
  ]);
  const list = async (query: string, as: 'search' | 'filter' = 'search'): Promise<string> => {
    const ids = await call('articles.ids', {
      list: {
        scope: as === 'search' ? { of: 'search', query } : { of: 'all' },
        filter: as === 'filter' ? query : '',
        sort: 'added',
        descending: false,
      },
      first: 0,
      limit: 10,
    });
    return ids.map((id) => names.get(id)).join(' ');
  };
  return { ...library, list, ids: { mice, rats, men, none } };
}

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
