import type { ReadingStatus } from '../../../../shared/domain/article.ts';
import { describeClaimCounts } from '../../../../shared/domain/claim-counts.ts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import type { ArticleSelection } from '../../../../shared/contract/calls/shapes.ts';
import type { Output } from '../../../../shared/contract/contract.ts';
import { useActions, type ActionHandler } from '../../services/actions.ts';
import { chooseFilesFor } from '../../services/adding-files.ts';
import { reportError } from '../../services/banners.ts';
import { sayChanged } from '../../services/changed.ts';
import { copyInStyle } from '../../services/copy-citation.ts';
import { openNextUndecided } from '../../services/deciding.ts';
import { undoLast } from '../../services/history.ts';
import { copyLinkToArticle } from '../../services/library-links.ts';
import { goToTable } from '../../services/navigation.ts';
import { focusPaneWhenReady } from '../../services/pane-focus.ts';
import { useActiveReader } from '../../services/readers.ts';
import { openArticle, openBeside, showOverlay, useStore } from '../../services/store.ts';
import { suggestInSelected } from '../../services/suggesting.ts';
import { takeAbstracts } from '../../services/taking-abstracts.ts';
import { nameTargets, useShownList, useTargets } from '../../services/targets.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { STATUS_WORDS } from '../../ui/words.ts';
import { afterTrash, findNeighbour } from './trash-selection.ts';

/** As many articles as an evidence table has room for. */
const MOST_COMPARED = 100;

/** As many articles as one citation can name and still be read. */
const MOST_CITED = 100;

/** Offers what can be done to the selected articles, or to the open one. Draws nothing. */
export function ArticleActions(): null {
  const client = useQueryClient();
  const list = useShownList();
  const { articles, count, only, reason } = useTargets();
  const openId = useActiveReader(({ articleId }) => articleId);
  const tray = useStore((state) => state.compareTray);
  const setStatus = useCommand('articles.setStatus');
  const trash = useCommand('articles.trash');
  const createTable = useCommand('evidence.create');

  const oneReason = reason ?? (only === null ? 'Select one article only' : null);
  const tooMany = count > MOST_COMPARED ? 'A table has room for 100 articles' : null;
  const onOne = (run: (id: ArticleId) => void): ActionHandler => ({
    run: () => {
      if (only !== null) run(only);
    },
    disabled: oneReason,
  });
  const onAll = (run: (articles: ArticleSelection) => Promise<void>): (() => void) => {
    return () => {
      if (articles) run(articles).catch(reportError);
    };
  };
  const toStatus = (status: ReadingStatus): ActionHandler => ({
    run: () => {
      if (!articles) return;
      setStatus.mutate(
        { articles, status },
        {
          onSuccess: (answer) => {
            sayChanged(
              answer,
              `${plural(count, 'article')} marked: ${STATUS_WORDS[status].toLowerCase()}`,
            );
          },
        },
      );
    },
    disabled: reason,
  });

  const trashThem = onAll(async (chosen) => {
    const what = only === null ? plural(count, 'article') : rowWords(client, only);
    const neighbour = await findNeighbour(chosen, list);
    trash.mutate(
      { articles: chosen },
      {
        onSuccess: (answer) => {
          afterTrash(neighbour).catch(reportError);
          sayChanged(answer, `Moved to the trash: ${what}`);
        },
      },
    );
  });
  const toggleCompared = onAll(async (chosen) => {
    const ids = await nameTargets(chosen, MOST_COMPARED);
    const out = new Set(ids);
    useStore.setState(({ compareTray }) => ({
      compareTray: ids.every((id) => compareTray.includes(id))
        ? compareTray.filter((id) => !out.has(id))
        : [...compareTray, ...ids.filter((id) => !compareTray.includes(id))],
    }));
  });
  const compare = async (): Promise<void> => {
    const articleIds =
      tray.length >= 2 ? [...tray] : articles ? await nameTargets(articles, MOST_COMPARED) : [];
    createTable.mutate(
      { title: '', articleIds },
      {
        onSuccess: ({ id }) => {
          useStore.setState({ compareTray: [] });
          goToTable(id);
          showToast({
            message: `New evidence table: ${plural(articleIds.length, 'article')} side by side`,
            undo: () => void undoLast(),
          });
        },
      },
    );
  };

  const compared = tray.length >= 2 ? tray.length : count;
  useActions({
    'article.open': onOne((id) => {
      openArticle(id);
    }),
    'article.openBeside': {
      run: () => {
        if (only === null) return;
        openBeside(only);
        focusPaneWhenReady('reader');
      },
      disabled:
        oneReason ??
        (only === openId ? 'It is open already: select another to read beside it' : null),
    },
    'article.details': onOne((id) => {
      showOverlay({ name: 'details', articleId: id });
    }),
    'article.addFiles': onOne((id) => {
      void chooseFilesFor(id);
    }),
    'article.revise': onOne((id) => {
      showOverlay({ name: 'revise', articleId: id });
    }),
    'article.takeAbstract': { run: onAll(takeAbstracts), disabled: reason },
    'article.link': onOne((id) => {
      showOverlay({ name: 'linkArticle', articleId: id });
    }),
    'link.copy': onOne((id) => {
      void copyLinkToArticle(id);
    }),
    'article.tag': {
      run: () => {
        if (articles) showOverlay({ name: 'tags', articles });
      },
      disabled: reason,
    },
    'article.inbox': toStatus('inbox'),
    'article.reading': toStatus('reading'),
    'article.read': toStatus('read'),
    'item.trash': { run: trashThem, disabled: reason },
    'article.nextUndecided': {
      run: () => {
        openNextUndecided().catch(reportError);
      },
    },
    'article.trash': { run: trashThem, disabled: reason },
    'claim.suggest': {
      run: onAll(async (chosen) => {
        await suggestInSelected(chosen);
      }),
      disabled: reason,
    },
    'citation.copy': {
      run: onAll((chosen) => copyInStyle({ of: 'articles', articles: chosen }, 'citation')),
      disabled:
        reason ?? (count > MOST_CITED ? 'Select at most 100 articles to cite together' : null),
    },
    'bibliography.copy': {
      run: onAll((chosen) => copyInStyle({ of: 'articles', articles: chosen }, 'bibliography')),
      disabled: reason,
    },
    'compare.toggle': { run: toggleCompared, disabled: reason ?? tooMany },
    'compare.open': {
      run: () => {
        compare().catch(reportError);
      },
      disabled:
        compared < 2
          ? 'Add two articles to the comparison first, or select them'
          : compared > MOST_COMPARED
            ? 'A table has room for 100 articles'
            : null,
    },
  });
  return null;
}

/** What goes away with an article: its title, claims and annotations, as far as they are known. */
function rowWords(client: QueryClient, id: ArticleId): string {
  const row = client
    .getQueriesData<Output<'articles.page'>>({ queryKey: ['articles.page'] })
    .flatMap(([, page]) => page?.rows ?? [])
    .find((known) => known.id === id);
  if (!row) return plural(1, 'article');
  return [
    row.title,
    row.accepted + row.suggested > 0 ? describeClaimCounts(row) : '',
    row.annotations > 0 ? plural(row.annotations, 'annotation') : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
