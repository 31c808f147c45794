import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ArticleRow } from '../../../../shared/domain/article.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { call, queryKey } from '../../lib/api.ts';

/** Rows are fetched in windows of this many, so that scrolling asks seldom. */
const WINDOW = 50;

/**
 * The rows between two indexes of the list, as far as they have arrived. A row that was known
 * before stays on the screen while its newer state is on its way.
 */
export function useArticleRows(
  ids: readonly ArticleId[],
  first: number,
  last: number,
): ReadonlyMap<ArticleId, ArticleRow> {
  const client = useQueryClient();
  const from = Math.floor(Math.max(0, first) / WINDOW);
  const to = Math.floor(Math.max(0, last) / WINDOW);
  const windows = useMemo(() => {
    const slices: ArticleId[][] = [];
    for (let index = from; index <= to; index += 1) {
      const slice = ids.slice(index * WINDOW, (index + 1) * WINDOW);
      if (slice.length > 0) slices.push(slice);
    }
    return slices;
  }, [ids, from, to]);

  const answers = useQueries({
    queries: windows.map((slice) => ({
      queryKey: queryKey('articles.rows', { ids: slice }),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call('articles.rows', { ids: slice }, signal),
      placeholderData: () => knownRows(client, slice),
    })),
  });
  return new Map(answers.flatMap((answer) => (answer.data ?? []).map((row) => [row.id, row])));
}

/** What earlier answers said about these articles, when the list around them has changed. */
function knownRows(client: QueryClient, ids: readonly ArticleId[]): ArticleRow[] {
  const wanted = new Set(ids);
  return client
    .getQueriesData<readonly ArticleRow[]>({ queryKey: ['articles.rows'] })
    .flatMap(([, rows]) => (rows ?? []).filter((row) => wanted.has(row.id)));
}
