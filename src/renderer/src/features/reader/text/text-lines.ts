import { findParagraph, paragraphAtHeight, rangeOfSpan, readParagraphs } from './places.ts';

/** The line in which a letter of a paragraph is drawn, in CSS pixels of the window. */
function lineAt(paragraph: HTMLElement, offset: number): DOMRect | null {
  const range = rangeOfSpan([paragraph], { start: offset, end: offset + 1 });
  if (!range) return null;
  // A letter that begins a run of its own is drawn last of what its range touches.
  return [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
}

/**
 * The offset of the first letter that is drawn below a height of the window, in CSS pixels; null where all
 * of the text ends above it. Few lines of one paragraph are measured.
 */
export function offsetAtLine(root: Element, y: number): number | null {
  const paragraph = paragraphAtHeight(root, y);
  if (!paragraph) return null;
  const start = Number(paragraph.dataset['start']);
  let low = 0;
  let high = Math.max(0, paragraph.textContent.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lineAt(paragraph, start + middle)?.bottom ?? Infinity) > y) high = middle;
    else low = middle + 1;
  }
  return start + low;
}

/** Where the line of an offset begins, in CSS pixels of the window; null where nothing of the text is there. */
export function topOfLine(root: Element, offset: number): number | null {
  const paragraph = findParagraph(readParagraphs(root), offset);
  if (!paragraph) return null;
  const start = Number(paragraph.dataset['start']);
  const last = start + Math.max(0, paragraph.textContent.length - 1);
  const line = lineAt(paragraph, Math.min(Math.max(offset, start), last));
  return (line ?? paragraph.getBoundingClientRect()).top;
}
