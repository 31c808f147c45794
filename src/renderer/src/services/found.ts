import type { Output } from '../../../shared/contract/contract.ts';
import { cutQuery } from '../../../shared/domain/query/query-text.ts';
import { call, useCall } from '../lib/api.ts';
import { plural } from '../lib/format.ts';
import { reportError } from './banners.ts';
import { goToExport } from './navigation.ts';
import { useStore, type ExportRoom } from './store.ts';
import type { ExportSource } from './targets.ts';
import { showToast } from './toast.ts';

type Found = Output<'search.found'>;

const ONE = { claims: 'claim', annotations: 'annotation', articles: 'article' } as const;

/** How many there are of a group: `214 claims`, `the first 10,000 claims`. */
const many = ({ cut }: Found, group: Found['cut'][number], count: number): string =>
  `${cut.includes(group) ? 'the first ' : ''}${plural(count, ONE[group])}`;

/** The articles that a search found, also by their claims, annotations and notes; null where it found none. */
function foundArticles(text: string, found: Found): ExportSource | null {
  const ids = found.articles;
  if (ids.length === 0) return null;
  return {
    target: { of: 'articles', articles: { of: 'these', ids } },
    label: `${many(found, 'articles', ids.length)} of the search “${text}”`,
  };
}

/** What of the results of a search can be exported: its articles, its claims, its annotations. */
function foundSources(text: string, found: Found): readonly ExportSource[] {
  const { claims, annotations } = found;
  const articles = foundArticles(text, found);
  return [
    ...(articles ? [articles] : []),
    ...(claims.length > 0
      ? [
          {
            target: { of: 'claims', ids: claims } as const,
            label: `${many(found, 'claims', claims.length)} of the search “${text}”`,
          },
        ]
      : []),
    ...(annotations.length > 0
      ? [
          {
            target: { of: 'annotations', ids: annotations } as const,
            label: `${many(found, 'annotations', annotations.length)} of the search “${text}”`,
          },
        ]
      : []),
  ];
}

/** Shows an export of the articles that the words in the search box find. */
export async function exportFound(): Promise<void> {
  const text = cutQuery(useStore.getState().searchText).trim();
  try {
    const found = foundArticles(text, await call('search.found', { text }));
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
  const found = useCall('search.found', { text }, { enabled: isOfSearch, showsError: true }).data;
  return isOfSearch && found ? foundSources(text, found) : [];
}
