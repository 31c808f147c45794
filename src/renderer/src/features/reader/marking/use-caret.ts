import { useEffect, useState } from 'react';
import type { ViewElements } from '../use-view-elements.ts';
import { pointOfOffset, readParagraphs, type Point } from '../text/places.ts';
import { readCaretKey, type CaretKey } from './caret-moves.ts';

/** Where the caret stands, in CSS pixels from the top left of the page element. */
export interface CaretPlace {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/**
 * The caret in the text: while it is on, the arrow keys move it and Shift selects. Escape takes it
 * away. Gives its place to draw, null while it is off.
 */
export function useCaret(
  isOn: boolean,
  { root, page, scroller }: ViewElements,
  onLeave: () => void,
): CaretPlace | null {
  const [place, setPlace] = useState<CaretPlace | null>(null);
  useEffect(() => {
    const element = root.current;
    const view = scroller.current;
    if (!isOn || !element || !view) return;
    putCaretInText(element, view);
    view.focus({ preventScroll: true });

    const draw = (): void => {
      const box = focusBox(element);
      const origin = page.current?.getBoundingClientRect();
      if (!box || !origin) return;
      setPlace({ left: box.left - origin.left, top: box.top - origin.top, height: box.height });
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.target !== view) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        onLeave();
        return;
      }
      const key = readCaretKey(event);
      if (!key) return;
      event.preventDefault();
      moveCaret(element, key);
      keepInView(element, view);
    };
    draw();
    view.addEventListener('keydown', onKeyDown);
    document.addEventListener('selectionchange', draw);
    return () => {
      view.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('selectionchange', draw);
      setPlace(null);
    };
  }, [isOn, root, page, scroller, onLeave]);
  return place;
}

/** Where the selection is not in the text, the caret goes to the first line on the screen. */
function putCaretInText(root: HTMLElement, scroller: HTMLElement): void {
  const selection = document.getSelection();
  if (!selection || (selection.focusNode && root.contains(selection.focusNode))) return;
  const top = scroller.getBoundingClientRect().top;
  const paragraphs = readParagraphs(root);
  const first = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > top + 28);
  const point = first && pointOfOffset([first], Number(first.dataset['start']));
  if (point) selection.collapse(point.node, point.offset);
}

function moveCaret(root: HTMLElement, key: CaretKey): void {
  const selection = document.getSelection();
  if (!selection?.focusNode) return;
  if ('to' in key) {
    const end = endOfText(root, key.to);
    if (!end) return;
    if (key.alter === 'extend') selection.extend(end.node, end.offset);
    else selection.collapse(end.node, end.offset);
    return;
  }
  for (let step = 0; step < key.times; step += 1) {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    selection.modify(key.alter, key.direction, key.granularity);
    const isInside = selection.focusNode?.parentElement?.closest('[data-start]');
    if (isInside && root.contains(isInside)) continue;
    if (anchorNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    return;
  }
}

function endOfText(root: HTMLElement, which: 'start' | 'end'): Point | null {
  const paragraphs = readParagraphs(root);
  const offset = which === 'start' ? 0 : Number.MAX_SAFE_INTEGER;
  return pointOfOffset(paragraphs, offset);
}

function focusBox(root: HTMLElement): DOMRect | null {
  const selection = document.getSelection();
  const node = selection?.focusNode;
  if (!selection || !node || !root.contains(node)) return null;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  const box = range.getClientRects()[0];
  if (box) return box;
  const length = node.textContent?.length ?? 0;
  if (node.nodeType !== Node.TEXT_NODE || length === 0) return null;
  const at = Math.min(selection.focusOffset, length - 1);
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getClientRects()[0] ?? null;
}

const MARGIN = 40;

function keepInView(root: HTMLElement, scroller: HTMLElement): void {
  const box = focusBox(root);
  const view = scroller.getBoundingClientRect();
  if (!box) return;
  if (box.top < view.top + MARGIN) scroller.scrollTop -= view.top + MARGIN - box.top;
  if (box.bottom > view.bottom - MARGIN) scroller.scrollTop += box.bottom - view.bottom + MARGIN;
}
