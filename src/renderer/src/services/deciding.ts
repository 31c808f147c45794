import { create } from 'zustand';
import type { Output } from '../../../shared/contract/contract.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { call } from '../lib/api.ts';
import { focusPaneWhenReady } from './pane-focus.ts';
import type { ArticleList } from './selection.ts';
import type { Mark } from './reader-state.ts';
import { activeReader, openArticle, useStore } from './store.ts';
import { showToast } from './toast.ts';

interface Deciding {
  /** The articles that had claims to decide when the reader began, in the order of the list. */
  readonly ids: readonly ArticleId[];
}

const NOBODY: Deciding = { ids: [] };

/** The round through the articles that have claims to decide. */
export const useDeciding = create<Deciding>()(() => NOBODY);

/** More articles than anybody decides about in one round. */
const MOST = 10_000;

/** Where in the round an article is, as “6 of 41”; null when it is not part of it. */
export function placeInRound({ ids }: Deciding, id: ArticleId | null): string | null {
  const at = id === null ? -1 : ids.indexOf(id);
  return at === -1
    ? null
    : `${(at + 1).toLocaleString('en')} of ${ids.length.toLocaleString('en')}`;
}

function listToDecide(): ArticleList {
  const { scope, sort, descending, filter } = useStore.getState();
  const isShown = scope.of === 'to_decide';
  return { scope: { of: 'to_decide' }, sort, descending, filter: isShown ? filter.trim() : '' };
}

/** The next article after the open one that still has a claim to decide, going round at the end. */
async function findNext(
  ids: readonly ArticleId[],
  list: ArticleList,
): Promise<ArticleId | undefined> {
  const { articleId: openArticleId } = activeReader();
  const undecided = new Set(await call('articles.listed', { list, ids: [...ids] }));
  const at = openArticleId === null ? -1 : ids.indexOf(openArticleId);
  return [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))].find((id) => undecided.has(id));
}

async function firstSuggestion(articleId: ArticleId): Promise<Mark | null> {
  const claims = await call('claims.list', { articleId });
  const first = claims
    .filter(({ status }) => status === 'suggested')
    .toSorted((a, b) => placeOf(a) - placeOf(b))[0];
  return first ? { type: 'claim', id: first.id } : null;
}

function placeOf({ quotes }: Output<'claims.list'>[number]): number {
  return Math.min(...quotes.map(({ found }) => found?.start ?? -1));
}

/** Opens the next article with claims to decide at its first suggestion, with the focus in its text. */
export async function openNextUndecided(): Promise<void> {
  const { articleId: openArticleId } = activeReader();
  const list = listToDecide();
  const { ids: before } = useDeciding.getState();
  const isUnderWay = openArticleId !== null && before.includes(openArticleId);
  const ids = isUnderWay ? before : await call('articles.ids', { list, first: 0, limit: MOST });
  const next = ids.length === 0 ? undefined : await findNext(ids, list);
  if (next === undefined) {
    useDeciding.setState(NOBODY);
    const isLast = openArticleId !== null && ids.includes(openArticleId);
    showToast({
      message: isLast ? 'No other article has claims to decide' : 'No article has claims to decide',
    });
    return;
  }
  useDeciding.setState({ ids });
  openArticle(next, { mark: await firstSuggestion(next) });
  focusPaneWhenReady('reader');
}
