import { cutQuery } from '../../../shared/domain/query/query-text.ts';
import type { SearchResults } from '../../../shared/domain/search-hit.ts';
import { call, useCall } from '../lib/api.ts';
import { plural } from '../lib/format.ts';
import { reportError } from './banners.ts';
import { goToExport } from './navigation.ts';
import { useStore, type ExportRoom } from './store.ts';
import type { ExportSource } from './targets.ts';
import { showToast } from './toast.ts';

/** As many hits as one group of a search answers with. */
const MOST_FOUND = 200;

const isWhole = ({ total, hits }: { total: number; hits: readonly unknown[] }): boolean =>
  hits.length === total;

/** The articles that a search found, in the order of its groups; where they are too many to name, by its words. */
function foundArticles(text: string, results: SearchResults): ExportSource | null {
  const { claims, annotations, notes, articles } = results;
  const groups = [articles, claims, annotations, notes];
  const ids = [...new Set(groups.flatMap(({ hits }) => hits.map(({ articleId }) => articleId)))];
  if (ids.length === 0) return null;
  if (groups.every(isWhole)) {
    return {
      target: { of: 'articles', articles: { of: 'these', ids } },
      label: `${plural(ids.length, 'article')} of the search “${text}”`,
    };
  }
  const scope = { of: 'search', query: text } as const;
  const list = { scope, sort: 'year', descending: true, filter: '' } as const;
  return {
    target: { of: 'articles', articles: { of: 'all', list, except: [] } },
    label: `all articles of the search “${text}”`,
  };
}

/** What of the results of a search can be exported: its articles, its claims, its annotations. */
function foundSources(text: string, results: SearchResults): readonly ExportSource[] {
  const { claims, annotations } = results;
  const articles = foundArticles(text, results);
  return [
    ...(articles ? [articles] : []),
    ...(claims.total > 0 && isWhole(claims)
      ? [
          {
            target: { of: 'claims', ids: claims.hits.map(({ claimId }) => claimId) } as const,
            label: `${plural(claims.total, 'claim')} of the search “${text}”`,
          },
        ]
      : []),
    ...(annotations.total > 0 && isWhole(annotations)
      ? [
          {
            target: {
              of: 'annotations',
              ids: annotations.hits.map(({ annotationId }) => annotationId),
            } as const,
            label: `${plural(annotations.total, 'annotation')} of the search “${text}”`,
          },
        ]
      : []),
  ];
}

/** Shows an export of the articles that the words in the search box find. */
export async function exportFound(): Promise<void> {
  const text = cutQuery(useStore.getState().searchText).trim();
  try {
    const found = foundArticles(text, await call('search.query', { text, limit: MOST_FOUND }));
    if (found) goToExport(found.target);
    else showToast({ message: 'The search finds nothing to export' });
  } catch (error) {
    reportError(error);
  }
}

/** What can be exported of the search from which an export was asked for; nothing where it was asked elsewhere. */
export function useFoundSources({ from }: ExportRoom): readonly ExportSource[] {
  const text = cutQuery(useStore((state) => state.searchText)).trim();
  const isOfSearch = from.name === 'search' && text !== '';
  const results = useCall(
    'search.query',
    { text, limit: MOST_FOUND },
    { enabled: isOfSearch, showsError: true },
  ).data;
  return isOfSearch && results ? foundSources(text, results) : [];
}
