import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import type { Contract, Input, Method, Output } from '../../../shared/contract/contract.ts';
import type { Article } from '../../../shared/domain/article.ts';
import { ChangedPart } from '../../../shared/domain/changed-part.ts';
import { askedParts } from '../../../shared/domain/query/asked-parts.ts';
import { parseQuery } from '../../../shared/domain/query/parse.ts';
import { countsDays } from '../../../shared/domain/query/values.ts';
import type { SavedQuestion } from '../../../shared/domain/saved-search.ts';
import type { ArticleList } from './selection.ts';

type Query = { [M in Method]: Contract[M]['kind'] extends 'query' ? M : never }[Method];

const ANYTHING: readonly ChangedPart[] = ChangedPart.options;
/** No change of the library: something else says when the answer is old, or nothing makes it so. */
const NOTHING: readonly ChangedPart[] = [];

/** What a line of a list shows. */
const OF_ROWS: readonly ChangedPart[] = ['articles', 'details', 'status', 'marks'];

/** The parts of the library that decide which articles a list has. */
function partsOfListed({ scope, filter }: Pick<ArticleList, 'scope' | 'filter'>): ChangedPart[] {
  const parts: ChangedPart[] = [...askedParts(parseQuery(filter))];
  if (scope.of === 'search') parts.push(...askedParts(parseQuery(scope.query)));
  if (scope.of === 'status') parts.push('status');
  if (scope.of === 'no_text') parts.push('details');
  if (scope.of === 'tag' || scope.of === 'collection') parts.push('filing');
  const isOfClaims =
    scope.of === 'to_decide' || scope.of === 'no_claims' || scope.of === 'broken_quotes';
  if (isOfClaims) parts.push('marks');
  return parts;
}

/** The parts of the library that decide in which order, too. */
function partsOfList(list: ArticleList): ChangedPart[] {
  const parts = partsOfListed(list);
  const { sort } = list;
  if (sort === 'title' || sort === 'source' || sort === 'year') parts.push('details');
  if (sort === 'status') parts.push('status');
  if (sort === 'claims') parts.push('marks');
  return parts;
}

function partsOfQuestion(asks: SavedQuestion): ChangedPart[] {
  if (asks.of === 'search') return [...askedParts(parseQuery(asks.query))];
  return partsOfListed({ scope: asks.scope, filter: asks.query });
}

const partsOfSelection = (articles: ArticleSelection): ChangedPart[] =>
  articles.of === 'all' ? partsOfListed(articles.list) : ['articles'];

type Parts = readonly ChangedPart[];

/** The parts of the library that each answer tells of; of a list it depends on what is listed. */
const TELLS_OF: Readonly<{ [Q in Query]: Parts | ((input: Input<Q>) => Parts) }> = {
  'articles.count': ({ articles }) => partsOfSelection(articles),
  'articles.page': ({ list }) => partsOfList(list),
  'articles.ids': ({ list }) => partsOfList(list),
  'articles.listed': ({ list }) => partsOfListed(list),
  'articles.abstracts': ({ articles }) => [...partsOfSelection(articles), 'articles', 'details'],
  'articles.filing': ({ articles }) => [...partsOfSelection(articles), 'filing'],
  // It counts the changes since the last backup too.
  'library.overview': ANYTHING,
  'articles.rows': OF_ROWS,
  'articles.get': ['articles', 'details', 'status', 'filing', 'links'],
  'articles.withKey': ['articles', 'details'],
  'articles.revisionText': NOTHING,
  'annotations.list': ['articles', 'marks', 'settings'],
  'annotations.waiting': ['articles', 'marks'],
  'notes.list': ['articles', 'notes'],
  'attachments.list': ['articles', 'files'],
  'attachments.get': ['articles', 'files'],
  'attachments.check': NOTHING,
  'pages.list': ['articles', 'details', 'files'],
  'pages.words': NOTHING,
  'pages.parts': NOTHING,
  'pages.place': NOTHING,
  'pages.repaired': NOTHING,
  'areas.list': ['articles', 'marks', 'files', 'settings'],
  'areas.picture': NOTHING,
  'claims.list': ['articles', 'marks', 'settings'],
  'claims.rejected': ['articles', 'marks', 'settings'],
  'claims.followLink': ['articles', 'details', 'marks'],
  'claims.links': ['articles', 'details', 'marks', 'links'],
  'absences.list': ['articles', 'marks', 'settings'],
  'attributes.list': ['attributes'],
  'evidence.get': ['articles', 'details', 'marks', 'evidence', 'settings', 'attributes'],
  // What its search finds depends on what it asks.
  'evidence.found': ANYTHING,
  'evidence.compare': ['articles', 'details', 'marks', 'links'],
  'evidence.sameStudies': ['articles', 'details', 'links', 'settled'],
  'evidence.rejectedStudies': ['articles', 'details', 'settled', 'settings'],
  'evidence.settled': ['settled', 'settings'],
  'suggestions.reading': ['articles', 'details', 'marks'],
  'suggestions.unfinished': ['articles', 'trash'],
  'suggestions.about': NOTHING,
  // The text of a revision never changes.
  'suggestions.describe': NOTHING,
  'species.search': NOTHING,
  // What is decided about an import says so itself; what it is held against is of the library.
  'import.reviews': NOTHING,
  // Who sets it asks anew.
  'import.watched': NOTHING,
  'import.entries': ['articles', 'details'],
  'import.comparison': ['articles', 'details', 'filing', 'marks'],
  'import.failures': NOTHING,
  'import.failureList': NOTHING,
  'search.query': ANYTHING,
  'search.facets': ANYTHING,
  'search.facetValues': ANYTHING,
  'search.complete': ANYTHING,
  'search.names': ['articles', 'filing', 'marks'],
  'search.found': ANYTHING,
  'search.leftOut': ANYTHING,
  // A tag goes with its last article.
  'searches.list': ['searches', 'filing', 'articles'],
  'searches.count': ({ asks }) => partsOfQuestion(asks),
  'questions.list': ['questions', 'evidence', 'articles'],
  'questions.get': [
    'questions',
    'evidence',
    'searches',
    'articles',
    'details',
    'marks',
    'settings',
  ],
  // What its search finds depends on what it asks.
  'questions.relevant': ANYTHING,
  'questions.changed': ANYTHING,
  'questions.agreement': ['questions', 'articles', 'details', 'marks', 'settings'],
  'questions.rulesAgreement': ['questions', 'evidence', 'articles', 'details', 'marks', 'settings'],
  // Who asks or clears asks anew.
  'searches.recent': NOTHING,
  'export.text': ANYTHING,
  'export.previewNote': ANYTHING,
  'export.copyNote': ANYTHING,
  'export.planAgain': ANYTHING,
  'templates.list': ['settings'],
  'citations.styles': ['settings'],
  'citations.preview': ['settings', 'articles', 'details'],
  'citations.write': ANYTHING,
  'templates.check': NOTHING,
  'export.quote': ANYTHING,
  'export.words': ANYTHING,
  'settings.get': ['settings'],
  'history.state': ANYTHING,
  // Jobs begin and end it.
  'bulk.unfinished': NOTHING,
  'trash.list': [
    'articles',
    'details',
    'marks',
    'notes',
    'files',
    'evidence',
    'questions',
    'trash',
  ],
  'backups.list': ['articles', 'marks', 'trash'],
  'library.verify': NOTHING,
  'jobs.list': NOTHING,
  'shell.library': NOTHING,
  'shell.opening': NOTHING,
  'shell.notices': NOTHING,
  'shell.recentLibraries': NOTHING,
};

/** The queries that are about some articles alone, and the ids of those in their input. */
const ARTICLES_OF: Partial<Record<Query, (input: never) => readonly string[]>> = {
  'articles.get': ({ id }: Input<'articles.get'>) => [id],
  'articles.rows': ({ ids }: Input<'articles.rows'>) => ids,
  'annotations.list': ({ articleId }: Input<'annotations.list'>) => [articleId],
  'annotations.waiting': ({ articleId }: Input<'annotations.waiting'>) => [articleId],
  'notes.list': ({ articleId }: Input<'notes.list'>) => [articleId],
  'attachments.list': ({ articleId }: Input<'attachments.list'>) => [articleId],
  'pages.list': ({ articleId }: Input<'pages.list'>) => [articleId],
  'areas.list': ({ articleId }: Input<'areas.list'>) => [articleId],
  'claims.list': ({ articleId }: Input<'claims.list'>) => [articleId],
  'claims.rejected': ({ articleId }: Input<'claims.rejected'>) => [articleId],
  'absences.list': ({ articleId }: Input<'absences.list'>) => [articleId],
  'suggestions.reading': ({ articleId }: Input<'suggestions.reading'>) => [articleId],
};

/** The queries that tell of what the reader decides in a review; what could not be read stays as it is. */
const OF_IMPORTS: ReadonlySet<unknown> = new Set<Method>([
  'import.reviews',
  'import.entries',
  'import.comparison',
  'import.failures',
]);

/** The queries that say how safe the library is. */
const OF_BACKUPS: ReadonlySet<unknown> = new Set<Method>(['library.overview', 'backups.list']);

/** What is known of a query in the cache. */
interface Asked {
  readonly queryKey: readonly unknown[];
  readonly state: { readonly data?: unknown };
}

/** A change of the library, or several that came soon after one another. */
export interface LibraryChange {
  /** Null for any article. */
  readonly articleIds: ReadonlySet<string> | null;
  readonly parts: ReadonlySet<ChangedPart>;
}

function tellsOf({ queryKey: [method, input] }: Asked): Parts {
  const parts = TELLS_OF[method as Query] as Parts | ((input: unknown) => Parts) | undefined;
  return (typeof parts === 'function' ? parts(input) : parts) ?? ANYTHING;
}

function hasAny(wanted: Parts, { parts }: LibraryChange): boolean {
  return wanted.some((part) => parts.has(part));
}

/** Whether the rows of a window are old though they stand where they stood. */
function hasOldRows({ state }: Asked, change: LibraryChange): boolean {
  const { rows } = (state.data ?? { rows: [] }) as Output<'articles.page'>;
  const { articleIds } = change;
  return (
    hasAny(OF_ROWS, change) && (articleIds === null || rows.some(({ id }) => articleIds.has(id)))
  );
}

function isAboutAny(
  query: Asked,
  of: (input: never) => readonly string[],
  ids: ReadonlySet<string>,
) {
  if (of(query.queryKey[1] as never).some((id) => ids.has(id))) return true;
  // An article names the titles of those it is linked to.
  const { links } = (query.state.data ?? {}) as Partial<Pick<Article, 'links'>>;
  return links?.some(({ other }) => ids.has(other.id)) ?? false;
}

/** Whether what the change made of the query is about some articles alone, and not about the library. */
export function isOfArticles(query: Asked, change: LibraryChange): boolean {
  const [method] = query.queryKey;
  if (method === 'articles.page') return !hasAny(tellsOf(query), change);
  return Object.hasOwn(ARTICLES_OF, String(method));
}

/** Whether the answer may be old after the change. */
export function isStaleAfter(query: Asked, change: LibraryChange): boolean {
  if (!hasAny(tellsOf(query), change)) {
    return query.queryKey[0] === 'articles.page' && hasOldRows(query, change);
  }
  const { articleIds, parts } = change;
  const of = ARTICLES_OF[query.queryKey[0] as Query];
  // The name of the reader is on what is of any article.
  if (!of || articleIds === null || parts.has('settings')) return true;
  return isAboutAny(query, of, articleIds);
}

/** The queries that count what searches find, which may lag behind what is listed. */
const COUNTS: ReadonlySet<unknown> = new Set<Method>([
  'searches.count',
  'search.leftOut',
  'evidence.found',
]);

/** The queries that a citation style answers, which may take seconds. */
const STYLED: ReadonlySet<unknown> = new Set<Method>([
  'citations.preview',
  'export.previewNote',
  'export.planAgain',
]);

/** Whether a citation style answers the query, so that others should not wait for it. */
export function isStyled({ queryKey }: Asked): boolean {
  return STYLED.has(queryKey[0]);
}

/** Whether the query counts what a search finds. */
export function isCount({ queryKey }: Asked): boolean {
  return COUNTS.has(queryKey[0]);
}

/** The queries of which what is found is counted; of a table it stands in the answer. */
function textsCounted({ queryKey: [method, input], state }: Asked): readonly string[] {
  switch (method) {
    case 'searches.count':
      return textsOf((input as Input<'searches.count'>).asks);
    case 'search.leftOut':
      return [(input as Input<'search.leftOut'>).text];
    case 'evidence.found': {
      const found = state.data as Output<'evidence.found'> | undefined;
      return found ? textsOf(found.asks) : [];
    }
    default:
      return [];
  }
}

const textsOf = (asks: SavedQuestion): readonly string[] =>
  asks.of === 'list' && asks.scope.of === 'search' ? [asks.query, asks.scope.query] : [asks.query];

/** Whether the answer counts what a search finds that finds something else when a day begins. */
export function isCountOfDays(query: Asked): boolean {
  return textsCounted(query).some((text) => countsDays(parseQuery(text)));
}

/** Whether the answer may be old when something about the imports that wait has changed. */
export function isAboutImports({ queryKey }: Asked): boolean {
  return OF_IMPORTS.has(queryKey[0]);
}

/** Whether the answer may be old when a copy of the library was made, or could not be. */
export function isAboutBackups({ queryKey }: Asked): boolean {
  return OF_BACKUPS.has(queryKey[0]);
}
