import type { ArticleRow, ReadingStatus } from '../../../../shared/domain/article.ts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { useActions, type ActionHandler } from '../../services/actions.ts';
import { undoLast } from '../../services/history.ts';
import { openArticle, openTable, showOverlay, useStore } from '../../services/store.ts';
import { useTargets } from '../../services/targets.ts';
import { showToast } from '../../services/toast.ts';
import { queryKey, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { STATUS_WORDS } from '../../ui/words.ts';
import { neighbourAfter } from './list-selection.ts';

/** Offers what can be done to the selected articles, or to the open one. Draws nothing. */
export function ArticleActions(): null {
  const client = useQueryClient();
  const { ids, reason } = useTargets();
  const tray = useStore((state) => state.compareTray);
  const setStatus = useCommand('articles.setStatus');
  const trash = useCommand('articles.trash');
  const createTable = useCommand('evidence.create');

  const [first] = ids;
  const oneReason = reason ?? (ids.length > 1 ? 'Select one article only' : null);
  const onOne = (run: (id: NonNullable<typeof first>) => void): ActionHandler => ({
    run: () => {
      if (first !== undefined) run(first);
    },
    disabled: oneReason,
  });
  const toStatus = (status: ReadingStatus): ActionHandler => ({
    run: () => {
      setStatus.mutate(
        { articles: { of: 'these', ids: [...ids] }, status },
        {
          onSuccess: () => {
            showToast({
              message: `${plural(ids.length, 'article')} marked: ${STATUS_WORDS[status].toLowerCase()}`,
              undo: () => void undoLast(),
            });
          },
        },
      );
    },
    disabled: reason,
  });

  const trashThem = (): void => {
    const { scope, sort, descending, filter } = useStore.getState();
    const index = client.getQueryData<{ ids: typeof ids }>(
      queryKey('articles.index', { scope, sort, descending, filter: filter.trim() }),
    );
    const what =
      ids.length === 1 && first ? rowWords(client, first) : plural(ids.length, 'article');
    const next = neighbourAfter(index?.ids ?? [], ids);
    trash.mutate(
      { articles: { of: 'these', ids: [...ids] } },
      {
        onSuccess: () => {
          const gone = new Set(ids);
          useStore.setState((state) => ({
            selectedIds: next === null ? [] : [next],
            compareTray: state.compareTray.filter((id) => !gone.has(id)),
            openArticleId:
              state.openArticleId && gone.has(state.openArticleId) ? null : state.openArticleId,
          }));
          showToast({
            message: `Moved to the trash: ${what}`,
            undo: () => void undoLast(),
          });
        },
      },
    );
  };

  const compared = tray.length >= 2 ? tray : ids;
  useActions({
    'article.open': onOne((id) => {
      openArticle(id);
    }),
    'article.details': onOne((id) => {
      showOverlay({ name: 'details', articleId: id });
    }),
    'article.revise': onOne((id) => {
      showOverlay({ name: 'revise', articleId: id });
    }),
    'article.link': onOne((id) => {
      showOverlay({ name: 'linkArticle', articleId: id });
    }),
    'article.tag': {
      run: () => {
        showOverlay({ name: 'tags', articleIds: ids });
      },
      disabled: reason,
    },
    'article.inbox': toStatus('inbox'),
    'article.reading': toStatus('reading'),
    'article.read': toStatus('read'),
    'item.trash': { run: trashThem, disabled: reason },
    'compare.toggle': {
      run: () => {
        const chosen = new Set(ids);
        const allIn = ids.every((id) => tray.includes(id));
        useStore.setState({
          compareTray: allIn
            ? tray.filter((id) => !chosen.has(id))
            : [...tray, ...ids.filter((id) => !tray.includes(id))],
        });
      },
      disabled: reason ?? (ids.length > 100 ? 'A table has room for 100 articles' : null),
    },
    'compare.open': {
      run: () => {
        createTable.mutate(
          { title: '', articleIds: [...compared] },
          {
            onSuccess: ({ id }) => {
              useStore.setState({ compareTray: [] });
              openTable(id);
            },
          },
        );
      },
      disabled:
        compared.length < 2
          ? 'Add two articles to the comparison first, or select them'
          : compared.length > 100
            ? 'A table has room for 100 articles'
            : null,
    },
  });
  return null;
}

/** What goes away with an article: its title, claims and annotations, as far as they are known. */
function rowWords(client: QueryClient, id: ArticleId): string {
  const row = client
    .getQueriesData<readonly ArticleRow[]>({ queryKey: ['articles.rows'] })
    .flatMap(([, rows]) => rows ?? [])
    .find((known) => known.id === id);
  if (!row) return plural(1, 'article');
  const claims = row.accepted + row.suggested;
  return [
    row.title,
    claims > 0 ? plural(claims, 'claim') : '',
    row.annotations > 0 ? plural(row.annotations, 'annotation') : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
