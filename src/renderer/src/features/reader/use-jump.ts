import { useEffect } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import type { Span } from '../../../../shared/domain/quote.ts';
import type { Side } from '../../services/reader-state.ts';
import { readerAt, useReaderState, useSide } from '../../services/readers.ts';
import { setReader } from '../../services/store.ts';
import { quotesOf } from './margin/items.ts';
import type { ReaderData } from './use-reader-data.ts';
import { keyOfMark } from './text/marks.ts';

/** Whether a place in the article of this pane was asked for that has not been shown yet. */
export function isPlaceAskedFor(side: Side, articleId: ArticleId): boolean {
  const { jump, followedJump } = readerAt(side);
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
  const side = useSide();
  const jump = useReaderState((reader) => reader.jump);
  useEffect(() => {
    // Notes about the article follow those to them.
    if (!isComplete || jump?.articleId !== data.article.id || jump.noteId !== null) return;
    if (jump === readerAt(side).followedJump) return;
    setReader(side, { followedJump: jump });
    const key = jump.mark && keyOfMark(jump.mark);
    const item = data.allItems.find((candidate) => candidate.key === key);
    const quote = item && quotesOf(item).find(({ found }) => found);
    const span = jump.span ?? quote?.found;
    if (span) go(span);
    else if (item) focusNote(item.key);
  }, [side, jump, isComplete, data, go, focusNote]);
}
