import type { ArticleId } from '../../../shared/domain/ids.ts';
import type { ExportTarget } from '../../../shared/contract/calls/export.ts';
import { useStore } from './store.ts';

/** The most articles that one command takes. */
const MOST_AT_ONCE = 10_000;

/**
 * The articles that an action is about: what is selected in the list, else the open one.
 * `reason` says in words why there is none.
 */
export function useTargets(): {
  readonly ids: readonly ArticleId[];
  readonly reason: string | null;
} {
  const room = useStore((state) => state.room.name);
  const selectedIds = useStore((state) => state.selectedIds);
  const openArticleId = useStore((state) => state.openArticleId);
  if (room !== 'library') return { ids: [], reason: 'Select an article in the library first' };
  const ids = selectedIds.length > 0 ? selectedIds : openArticleId ? [openArticleId] : [];
  if (ids.length === 0) return { ids, reason: 'Select an article first' };
  if (ids.length > MOST_AT_ONCE) {
    return { ids, reason: 'Select at most 10,000 articles at once' };
  }
  return { ids, reason: null };
}

/** What an export would be made of now, or null when nothing is chosen. */
export function useExportTarget(): ExportTarget | null {
  const room = useStore((state) => state.room);
  const { ids, reason } = useTargets();
  if (room.name === 'evidence') return { of: 'table', id: room.tableId };
  if (reason !== null) return null;
  const [first] = ids;
  if (first !== undefined && ids.length === 1) return { of: 'article', id: first };
  return { of: 'articles', articles: { of: 'these', ids: [...ids] } };
}
