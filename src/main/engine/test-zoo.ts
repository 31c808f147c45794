import type { ClaimDraft, SpeciesValue } from '../../shared/domain/claim.ts';
import type { CslItem } from '../../shared/domain/csl.ts';
import type { ArticleId } from '../../shared/domain/ids.ts';
import { OPEN_FINDING } from '../../shared/domain/test-finding.ts';
import { openTestEngine } from './test-engine.ts';

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
export async function openZoo() {
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
  const search = async (text: string) => {
    const { claims, articles } = await call('search.query', { text, limit: 10 });
    return {
      claims: claims.hits.map(({ label }) => label),
      articles: articles.hits.map(({ articleId }) => names.get(articleId)),
    };
  };
  return { ...library, list, search, ids: { mice, rats, men, none } };
}
