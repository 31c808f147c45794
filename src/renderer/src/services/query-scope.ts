import type { Contract, Input, Method } from '../../../shared/contract/contract.ts';
import type { Article } from '../../../shared/domain/article.ts';
import { ChangedPart } from '../../../shared/domain/changed-part.ts';

type Query = { [M in Method]: Contract[M]['kind'] extends 'query' ? M : never }[Method];

const ANYTHING: readonly ChangedPart[] = ChangedPart.options;
/** No change of the library: something else says when the answer is old, or nothing makes it so. */
const NOTHING: readonly ChangedPart[] = [];

/** The parts of the library that each answer tells of. Of a list it depends on what is listed. */
const TELLS_OF: Readonly<Record<Exclude<Query, 'articles.index'>, readonly ChangedPart[]>> = {
  // It counts the changes since the last backup too.
  'library.overview': ANYTHING,
  'articles.rows': ['articles', 'details', 'status', 'marks'],
  'articles.get': ['articles', 'details', 'status', 'filing', 'links'],
  'articles.revisionText': NOTHING,
  'articles.filing': ['articles', 'filing'],
  'annotations.list': ['articles', 'marks', 'settings'],
  'claims.list': ['articles', 'marks', 'settings'],
  'claims.links': ['articles', 'details', 'marks', 'links'],
  'absences.list': ['articles', 'marks', 'settings'],
  'evidence.get': ['articles', 'details', 'marks', 'evidence', 'settings'],
  'suggestions.reading': ['articles', 'details', 'marks'],
  'suggestions.unfinished': ['articles', 'trash'],
  'suggestions.about': NOTHING,
  // The text of a revision never changes.
  'suggestions.describe': NOTHING,
  'species.search': NOTHING,
  'search.query': ['articles', 'details', 'marks', 'filing'],
  'export.text': ANYTHING,
  'export.quote': ANYTHING,
  'export.words': ANYTHING,
  'settings.get': ['settings'],
  'history.state': ANYTHING,
  'trash.list': ['articles', 'details', 'marks', 'evidence', 'trash'],
  'backups.list': ['articles', 'marks', 'trash'],
  'library.verify': NOTHING,
  'jobs.list': NOTHING,
  'shell.library': NOTHING,
  'shell.notices': NOTHING,
  'shell.recentLibraries': NOTHING,
};

/** The queries that are about some articles alone, and the ids of those in their input. */
const ARTICLES_OF: Partial<Record<Query, (input: never) => readonly string[]>> = {
  'articles.get': ({ id }: Input<'articles.get'>) => [id],
  'articles.rows': ({ ids }: Input<'articles.rows'>) => ids,
  'annotations.list': ({ articleId }: Input<'annotations.list'>) => [articleId],
  'claims.list': ({ articleId }: Input<'claims.list'>) => [articleId],
  'absences.list': ({ articleId }: Input<'absences.list'>) => [articleId],
  'suggestions.reading': ({ articleId }: Input<'suggestions.reading'>) => [articleId],
};

/** What a list depends on: who is in it, and in which order. */
function partsOfList({ scope, sort, filter }: Input<'articles.index'>): ChangedPart[] {
  const parts: ChangedPart[] = ['articles'];
  if (filter !== '' || sort === 'title' || sort === 'source' || sort === 'year') {
    parts.push('details');
  }
  if (sort === 'status' || scope.of === 'status') parts.push('status');
  if (scope.of === 'tag' || scope.of === 'collection') parts.push('filing');
  const isOfClaims =
    scope.of === 'to_decide' || scope.of === 'no_claims' || scope.of === 'broken_quotes';
  if (isOfClaims || sort === 'claims') parts.push('marks');
  return parts;
}

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

function tellsOf({ queryKey: [method, input] }: Asked): readonly ChangedPart[] {
  if (method === 'articles.index') return partsOfList(input as Input<'articles.index'>);
  return TELLS_OF[method as keyof typeof TELLS_OF] ?? ANYTHING;
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

/** Whether the query is about some articles alone, and not about the library. */
export function isOfArticles({ queryKey: [method] }: Asked): boolean {
  return Object.hasOwn(ARTICLES_OF, String(method));
}

/** Whether the answer may be old after the change. */
export function isStaleAfter(query: Asked, { articleIds, parts }: LibraryChange): boolean {
  if (!tellsOf(query).some((part) => parts.has(part))) return false;
  const of = ARTICLES_OF[query.queryKey[0] as Query];
  // The name of the reader is on what is of any article.
  if (!of || articleIds === null || parts.has('settings')) return true;
  return isAboutAny(query, of, articleIds);
}

/** Whether the answer may be old when a copy of the library was made, or could not be. */
export function isAboutBackups({ queryKey }: Asked): boolean {
  return OF_BACKUPS.has(queryKey[0]);
}
