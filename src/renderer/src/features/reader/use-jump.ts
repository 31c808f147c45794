import { useEffect } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import type { Span } from '../../../../shared/domain/quote.ts';
import { useStore } from '../../services/store.ts';
import { quotesOf } from './margin/items.ts';
import type { ReaderData } from './use-reader-data.ts';
import { keyOfMark } from './text/marks.ts';

/** Whether a place in this article was asked for that has not been shown yet. */
export function isPlaceAskedFor(articleId: ArticleId): boolean {
  const { jump, followedJump } = useStore.getState();
  if (jump?.articleId !== articleId || jump === followedJump) return false;
  return jump.span !== null || jump.mark !== null || jump.noteId !== null;
}

/** Follows jumps from elsewhere to a place in this article, once its marks are known. */
export function useJump(
  data: ReaderData,
  isComplete: boolean,
  go: (span: Span) => void,
  focusNote: (key: string) => void,
): void {
  const jump = useStore((state) => state.jump);
  useEffect(() => {
    // Notes about the article follow those to them.
    if (!isComplete || jump?.articleId !== data.article.id || jump.noteId !== null) return;
    if (jump === useStore.getState().followedJump) return;
    useStore.setState({ followedJump: jump });
    const key = jump.mark && keyOfMark(jump.mark);
    const item = data.items.find((candidate) => candidate.key === key);
    const quote = item && quotesOf(item).find(({ found }) => found);
    const span = jump.span ?? quote?.found;
    if (span) go(span);
    else if (item) focusNote(item.key);
  }, [jump, isComplete, data, go, focusNote]);
}
