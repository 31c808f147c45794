import { useMemo } from 'react';
import type { ExportTarget } from '../../../shared/contract/calls/export.ts';
import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { call, useCall } from '../lib/api.ts';
import { focusedOf, selectOne, toArticles, type ArticleList } from './selection.ts';
import { usePaneFocus } from './pane-focus.ts';
import { activeReader, useStore } from './store.ts';

/** The most articles that one command can name. */
const MOST_NAMED = 10_000;

/** The list that is shown, in its order. */
export function useShownList(): ArticleList {
  const scope = useStore((state) => state.scope);
  const sort = useStore((state) => state.sort);
  const descending = useStore((state) => state.descending);
  const filter = useStore((state) => state.filter).trim();
  return useMemo(() => ({ scope, sort, descending, filter }), [scope, sort, descending, filter]);
}

/** How many articles are selected in the list; undefined until that is known. */
export function useSelectedCount(): number | undefined {
  const list = useShownList();
  const selection = useStore((state) => state.selection);
  const isAll = selection.of === 'all';
  const all = useCall(
    'articles.count',
    { articles: { of: 'all', list, except: isAll ? [...selection.except] : [] } },
    { enabled: isAll, keepPrevious: true },
  );
  return isAll ? all.data : selection.ids.length;
}

export interface Targets {
  /** Null when there are none. */
  readonly articles: ArticleSelection | null;
  readonly count: number;
  /** The article, when one alone is named. */
  readonly only: ArticleId | null;
  /** In words, why there is nothing to act on. */
  readonly reason: string | null;
}

const none = (reason: string): Targets => ({ articles: null, count: 0, only: null, reason });

/**
 * The articles that an action is about: while a reader has the focus the one open there, else what is
 * selected in the list.
 */
export function useTargets(): Targets {
  const room = useStore((state) => state.room.name);
  const selection = useStore((state) => state.selection);
  const openArticleId = useStore((state) => activeReader(state).articleId);
  const hasReaderFocus = usePaneFocus((state) => state.pane === 'reader');
  const list = useShownList();
  const selected = useSelectedCount() ?? 0;
  const isReading = hasReaderFocus && openArticleId !== null;
  if (room !== 'library') return none('Select an article in the library first');
  const isSelected = !isReading && (selection.of === 'all' || selected > 0);
  const acted = isSelected ? selection : selectOne(openArticleId);
  const articles = toArticles(acted, list);
  const count = isSelected ? selected : 1;
  if (!articles || count === 0) return none('Select an article first');
  if (articles.of === 'these' && count > MOST_NAMED) {
    return none('Select at most 10,000 articles one by one, or all of the list');
  }
  const only = articles.of === 'these' && count === 1 ? focusedOf(acted) : null;
  return { articles, count, only, reason: null };
}

/** The ids of the first articles of a selection, in its order; at most `most`. */
export async function nameTargets(articles: ArticleSelection, most: number): Promise<ArticleId[]> {
  if (articles.of === 'these') return articles.ids.slice(0, most);
  const { list, except } = articles;
  const left = new Set(except);
  const ids = await call('articles.ids', {
    list,
    first: 0,
    limit: Math.min(MOST_NAMED, most + left.size),
  });
  return ids.filter((id) => !left.has(id)).slice(0, most);
}

/** What an export would be made of now, or null when nothing is chosen. */
export function useExportTarget(): ExportTarget | null {
  const room = useStore((state) => state.room);
  const { articles, only } = useTargets();
  if (room.name === 'evidence') return { of: 'table', id: room.tableId };
  if (only !== null) return { of: 'article', id: only };
  return articles && { of: 'articles', articles };
}
