import { call } from '../lib/api.ts';
import { useActions } from '../services/actions.ts';
import { reportError } from '../services/banners.ts';
import { compareTwo, linkedPair, toggleComparing } from '../services/comparing.ts';
import { isPair, showOverlay, useStore } from '../services/store.ts';
import { nameTargets, useTargets } from '../services/targets.ts';
import { showToast } from '../services/toast.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';

/**
 * Offers to list what two articles differ in: those that are selected, those that are open, or the one in hand and the
 * one that it is linked to. Draws nothing.
 */
export function CompareActions(): null {
  const areTwo = useStore(isPair);
  const { articles, count, only, reason } = useTargets();
  const isPairInHand = areTwo && count < 2;
  const compare = (): void => {
    if (isPairInHand) toggleComparing();
    else if (count === 2 && articles) compareSelected(articles).catch(reportError);
    else if (only !== null) compareWithLinked(only).catch(reportError);
  };
  useActions({
    'pair.differences': {
      run: compare,
      disabled:
        isPairInHand || count === 2 || only !== null
          ? null
          : (reason ?? 'Select two articles to compare them, or one that is linked to another'),
    },
  });
  return null;
}

async function compareSelected(articles: ArticleSelection): Promise<void> {
  const [left, right] = await nameTargets(articles, 2);
  if (left && right) compareTwo(left, right);
}

async function compareWithLinked(id: ArticleId): Promise<void> {
  const { links } = await call('articles.get', { id });
  const pair = linkedPair(id, links);
  if (pair) {
    compareTwo(...pair);
    return;
  }
  showToast({
    message: 'No paper or report is linked to it. Link one, or open another beside it',
    action: {
      label: 'Link to another article',
      key: 'article.link',
      run: () => {
        showOverlay({ name: 'linkArticle', articleId: id });
      },
    },
  });
}
