import type { ArticleSelection } from '../../../../shared/contract/calls/shapes.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { call } from '../../lib/api.ts';
import { focusedOf, selectOne, type ArticleList } from '../../services/selection.ts';
import { stillThere } from '../../services/let-go-of-gone.ts';
import { keepReaders } from '../../services/reader-state.ts';
import { useStore } from '../../services/store.ts';

/** How far around the focused row a neighbour is looked for. */
const NEAR = 200;

/** The row to focus when these are about to go: the next one in the list that stays, else the one before. */
export async function findNeighbour(
  articles: ArticleSelection,
  list: ArticleList,
): Promise<ArticleId | null> {
  const focusedId = focusedOf(useStore.getState().selection);
  if (articles.of === 'all') return articles.except[0] ?? null;
  if (focusedId === null) return null;
  const goes = new Set(articles.ids);
  const around = async (before: number): Promise<ArticleId[]> => {
    const from = { at: 'article', id: focusedId, before } as const;
    const { rows } = await call('articles.page', { list, from, limit: NEAR });
    return rows.map(({ id }) => id);
  };
  const next = (await around(0)).find((id) => !goes.has(id));
  if (next !== undefined) return next;
  const rows = await around(NEAR - 1);
  return rows.slice(0, rows.indexOf(focusedId)).findLast((id) => !goes.has(id)) ?? null;
}

/** Selects a neighbour of what went to the trash, and lets go of what went in tray and reader. */
export async function afterTrash(neighbour: ArticleId | null): Promise<void> {
  const { compareTray, readers } = useStore.getState();
  const open = [readers.first.articleId, readers.second.articleId].filter((id) => id !== null);
  const asked = [...compareTray, ...open];
  const left = await stillThere(asked);
  useStore.setState((state) => ({
    selection: selectOne(neighbour),
    compareTray: state.compareTray.filter((id) => left.has(id)),
    ...keepReaders(state, (id) => left.has(id) || !asked.includes(id)),
  }));
}
