import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { call, useCall } from '../../lib/api.ts';
import type { ArticleList } from '../../services/selection.ts';
import { placeIn, type PlacedRows } from './use-list-windows.ts';

const aroundOf = (list: ArticleList, id: ArticleId) =>
  ({ list, from: { at: 'article', id, before: 0 }, limit: 1 }) as const;

/** Where an article stands in the list, wherever it is scrolled to; -1 when it is not in it. */
export async function findPlace(
  list: ArticleList,
  rows: PlacedRows,
  id: ArticleId,
): Promise<number> {
  const place = placeIn(rows, id);
  if (place !== -1) return place;
  return (await call('articles.page', aroundOf(list, id))).first ?? -1;
}

/** As `findPlace`, kept true to the list; -1 too until it is known. */
export function useFocusedPlace(list: ArticleList, rows: PlacedRows, id: ArticleId | null): number {
  const place = placeIn(rows, id);
  const asks = id !== null && place === -1;
  const far = useCall('articles.page', aroundOf(list, id ?? ('' as ArticleId)), { enabled: asks });
  return asks ? (far.data?.first ?? -1) : place;
}
