import { useEffect, useState, type RefObject } from 'react';
import type { Span } from '../../../../../shared/domain/quote.ts';
import { offsetOfPoint } from '../text/places.ts';

/** The words that are selected on the pages right now, also while the pointer is still down. */
export function useLiveSelection(root: RefObject<HTMLElement | null>): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const now = root.current && readSpan(root.current);
      setSpan((before) =>
        before?.start === now?.start && before?.end === now?.end ? before : now,
      );
    };
    const schedule = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    document.addEventListener('selectionchange', schedule);
    return () => {
      document.removeEventListener('selectionchange', schedule);
      cancelAnimationFrame(frame);
    };
  }, [root]);
  return span;
}

function readSpan(root: HTMLElement): Span | null {
  const selection = document.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode || selection.isCollapsed) return null;
  if (!root.contains(anchorNode) || !root.contains(focusNode)) return null;
  const anchor = offsetOfPoint(root, anchorNode, selection.anchorOffset);
  const focus = offsetOfPoint(root, focusNode, selection.focusOffset);
  return anchor === focus ? null : { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}
