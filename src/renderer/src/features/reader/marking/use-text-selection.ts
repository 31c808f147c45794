import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { useStore } from '../../../services/store.ts';
import type { ReaderData } from '../use-reader-data.ts';
import { spanFromSelection } from '../text/places.ts';

/**
 * Keeps `textSelection` of the store what is selected in the text. While the pointer is down
 * nothing changes, so that nothing moves under it. Gives a function that brings it up to date at
 * once, for keys that follow quickly.
 */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  data: Pick<ReaderData, 'article' | 'revisionId'> | null,
): () => void {
  const readNow = useRef<(() => void) | null>(null);
  const articleId = data?.article.id;
  const revisionId = data?.revisionId;
  const text = data?.article.text;
  useEffect(() => {
    if (articleId === undefined || revisionId === undefined || text === undefined) return;
    let pointerDown = false;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const element = root.current;
      if (!element || pointerDown) return;
      const span = spanFromSelection(element, text, document.getSelection());
      const before = useStore.getState().textSelection;
      if (before?.span.start === span?.start && before?.span.end === span?.end) return;
      useStore.setState({
        textSelection: span && {
          articleId,
          revisionId,
          span,
          exact: text.slice(span.start, span.end),
        },
      });
    };
    readNow.current = read;
    const schedule = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    const onDown = (): void => {
      pointerDown = true;
    };
    const onUp = (): void => {
      pointerDown = false;
      schedule();
    };
    document.addEventListener('selectionchange', schedule);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    return () => {
      document.removeEventListener('selectionchange', schedule);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
      cancelAnimationFrame(frame);
      readNow.current = null;
      useStore.setState({ textSelection: null });
    };
  }, [root, articleId, revisionId, text]);
  return useCallback(() => {
    readNow.current?.();
  }, []);
}
