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

/** The text that a node stands in, else the first that is drawn. */
function rootOf(
  roots: readonly RefObject<HTMLElement | null>[],
  node: Node | null,
): HTMLElement | null {
  const drawn = roots.flatMap(({ current }) => current ?? []);
  return drawn.find((root) => root.contains(node)) ?? drawn[0] ?? null;
}

/**
 * Keeps `textSelection` of its pane what is selected in the text, or on the pages beside it: `roots`, the
 * same array for as long as they are drawn. While the pointer is down nothing changes, so that nothing
 * moves under it. Gives a function that brings it up to date at once, for keys that follow quickly.
 */
export function useTextSelection(
  roots: readonly RefObject<HTMLElement | null>[],
  data: Pick<ReaderData, 'article' | 'revisionId'> | null,
): () => void {
  const side = useSide();
  const readNow = useRef<(() => void) | null>(null);
  const articleId = data?.article.id;
  const revisionId = data?.revisionId;
  const text = data?.article.text;
  useEffect(() => {
    if (articleId === undefined || revisionId == null || text === undefined) return;
    let pointerDown = false;
    /** Whether the pointer has just selected words: they are taken whole, unless Alt asks for letters. */
    let wantsWords = false;
    let beganInText = false;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const selection = document.getSelection();
      const element = rootOf(roots, selection?.anchorNode ?? null);
      if (!element || pointerDown) return;
      const selected = spanFromSelection(element, text, selection);
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
      beganInText =
        target instanceof Node && roots.some(({ current }) => current?.contains(target));
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
  }, [roots, side, articleId, revisionId, text]);
  return useCallback(() => {
    readNow.current?.();
  }, []);
}
