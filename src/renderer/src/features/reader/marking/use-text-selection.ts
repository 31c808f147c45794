import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Span } from '../../../../../shared/domain/quote.ts';
import { readerAt, useSide } from '../../../services/readers.ts';
import { setReader } from '../../../services/store.ts';
import type { ReaderData } from '../use-reader-data.ts';
import { snapToWords, withoutSigns } from '../text/quotable.ts';
import { rangeOfSpan, readParagraphs, spanFromSelection } from '../text/places.ts';

function isSame(one: Span | null, other: Span | null): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

/** Shows what is taken as what is selected. */
function selectSpan(root: HTMLElement, span: Span): void {
  const range = rangeOfSpan(readParagraphs(root), span);
  if (!range) return;
  document
    .getSelection()
    ?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
}

/**
 * Keeps `textSelection` of its pane what is selected in the text. While the pointer is down
 * nothing changes, so that nothing moves under it. Gives a function that brings it up to date at
 * once, for keys that follow quickly.
 */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  data: Pick<ReaderData, 'article' | 'revisionId'> | null,
): () => void {
  const side = useSide();
  const readNow = useRef<(() => void) | null>(null);
  const articleId = data?.article.id;
  const revisionId = data?.revisionId;
  const text = data?.article.text;
  useEffect(() => {
    if (articleId === undefined || revisionId === undefined || text === undefined) return;
    let pointerDown = false;
    /** Whether the pointer has just selected words: they are taken whole, unless Alt asks for letters. */
    let wantsWords = false;
    let beganInText = false;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const element = root.current;
      if (!element || pointerDown) return;
      const selected = spanFromSelection(element, text, document.getSelection());
      const span =
        selected && withoutSigns(text, wantsWords ? snapToWords(text, selected) : selected);
      if (wantsWords && span && !isSame(span, selected)) selectSpan(element, span);
      wantsWords = false;
      const before = readerAt(side).textSelection;
      if (isSame(before?.span ?? null, span)) return;
      setReader(side, {
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
    const onDown = ({ target }: PointerEvent): void => {
      pointerDown = true;
      beganInText = target instanceof Node && root.current?.contains(target) === true;
    };
    const onUp = ({ altKey }: PointerEvent): void => {
      pointerDown = false;
      wantsWords = beganInText && !altKey;
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
      setReader(side, { textSelection: null });
    };
  }, [root, side, articleId, revisionId, text]);
  return useCallback(() => {
    readNow.current?.();
  }, []);
}
