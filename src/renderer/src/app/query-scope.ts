import type { Method } from '../../../shared/contract/contract.ts';
import type { Article } from '../../../shared/domain/article.ts';

/** The queries that are about one article, and how their input names it. */
const OF_ONE_ARTICLE: Partial<Record<Method, 'id' | 'articleId'>> = {
  'articles.get': 'id',
  'annotations.list': 'articleId',
  'claims.list': 'articleId',
  'absences.list': 'articleId',
  'extraction.reading': 'articleId',
};

const JOB_LIST: Method = 'jobs.list';

/** The queries that say how safe the library is. */
const OF_BACKUPS: ReadonlySet<unknown> = new Set<Method>(['library.overview', 'backups.list']);

/** What is known of a query in the cache. */
interface Asked {
  readonly queryKey: readonly unknown[];
  readonly state: { readonly data?: unknown };
}

function articleOf({ queryKey: [method, input] }: Asked): string | null {
  const field = OF_ONE_ARTICLE[method as Method];
  if (!field) return null;
  return (input as Partial<Record<'id' | 'articleId', string>>)[field] ?? null;
}

/**
 * Whether the answer may be old when any article changed: not what is about one article alone, nor
 * the list of jobs, which the events of the jobs themselves keep true.
 */
export function isAboutLibrary(query: Asked): boolean {
  return articleOf(query) === null && query.queryKey[0] !== JOB_LIST;
}

/** Whether the answer may be old when a copy of the library was made, or could not be. */
export function isAboutBackups({ queryKey }: Asked): boolean {
  return OF_BACKUPS.has(queryKey[0]);
}

/** Whether what the query answered says something of one of these articles. */
export function isAboutArticles(query: Asked, ids: ReadonlySet<string>): boolean {
  const id = articleOf(query);
  if (id === null) return false;
  if (ids.has(id)) return true;
  // An article names the titles of those it is linked to.
  const { links } = (query.state.data ?? {}) as Partial<Pick<Article, 'links'>>;
  return links?.some(({ other }) => ids.has(other.id)) ?? false;
}
