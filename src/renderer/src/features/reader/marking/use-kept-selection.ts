import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { offsetOfPoint, pointOfOffset, readParagraphs } from '../text/places.ts';

interface Offsets {
  readonly anchor: number;
  readonly focus: number;
}

/**
 * Keeps the caret and the selected words where they are when marks are drawn anew: new elements
 * take the place of those the selection was in. `drawn` changes with what is drawn.
 */
export function useKeptSelection(root: RefObject<HTMLElement | null>, drawn: unknown): void {
  const kept = useRef<Offsets | null>(null);
  useEffect(() => {
    const remember = (): void => {
      kept.current = readOffsets(root.current);
    };
    document.addEventListener('selectionchange', remember);
    return () => {
      document.removeEventListener('selectionchange', remember);
    };
  }, [root]);
  useLayoutEffect(() => {
    const before = kept.current;
    if (!before || !root.current) return;
    const now = readOffsets(root.current);
    if (now?.anchor === before.anchor && now.focus === before.focus) return;
    const paragraphs = readParagraphs(root.current);
    const anchor = pointOfOffset(paragraphs, before.anchor);
    const focus = pointOfOffset(paragraphs, before.focus);
    if (!anchor || !focus) return;
    document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }, [root, drawn]);
}

function readOffsets(root: HTMLElement | null): Offsets | null {
  const selection = document.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!root || !selection || !anchorNode || !focusNode) return null;
  if (!root.contains(anchorNode) || !root.contains(focusNode)) return null;
  return {
    anchor: offsetOfPoint(root, anchorNode, selection.anchorOffset),
    focus: offsetOfPoint(root, focusNode, selection.focusOffset),
  };
}
