import type { Span } from '../../../../../shared/domain/quote.ts';

/**
 * Between offsets of the canonical text and places in the page. Every paragraph on the page has
 * `data-start`, and its text nodes joined are its slice of the canonical text: footnote codes are
 * generated content, so they are in no text node, no selection and no copy.
 */

/** The paragraphs, or the lines of pages, in the order of the text. */
export function readParagraphs(root: Element): HTMLElement[] {
  return inOrderOfPage(root).toSorted((one, other) => startOf(one) - startOf(other));
}

/** As they stand in the document: a footnote of a page before what follows it on the next. */
function inOrderOfPage(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-start]')];
}

/**
 * The first paragraph that reaches below a height of the window, in CSS pixels; null where all end above
 * it. Few of them are measured, however long the text is.
 */
export function paragraphAtHeight(root: Element, y: number): HTMLElement | null {
  const paragraphs = inOrderOfPage(root);
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.getBoundingClientRect().bottom > y) high = middle;
    else low = middle + 1;
  }
  return paragraphs[low] ?? null;
}

function startOf(paragraph: HTMLElement): number {
  return Number(paragraph.dataset['start']);
}

function lengthOf(paragraph: HTMLElement): number {
  return paragraph.textContent.length;
}

/** The offset of a place in the page; one between paragraphs counts as the end of the one before. */
export function offsetOfPoint(root: Element, node: Node, offset: number): number {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  const range = document.createRange();
  if (paragraph && root.contains(paragraph)) {
    range.setStart(paragraph, 0);
    range.setEnd(node, offset);
    return startOf(paragraph) + range.toString().length;
  }
  range.setStart(node, offset);
  const paragraphs = inOrderOfPage(root);
  const next = paragraphs.findIndex((candidate) => range.comparePoint(candidate, 0) >= 0);
  const before = next === -1 ? paragraphs.at(-1) : paragraphs[next - 1];
  return before ? startOf(before) + lengthOf(before) : 0;
}

/** A place in the page. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** The place of an offset; an offset between two paragraphs is the end of the one before. */
export function pointOfOffset(paragraphs: readonly HTMLElement[], offset: number): Point | null {
  const paragraph = findParagraph(paragraphs, offset);
  if (!paragraph) return null;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = Math.max(0, offset - startOf(paragraph));
  let last: Text | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
    last = node;
  }
  return last ? { node: last, offset: last.length } : { node: paragraph, offset: 0 };
}

/** The last paragraph that starts at or before the offset, else the first. */
export function findParagraph(
  paragraphs: readonly HTMLElement[],
  offset: number,
): HTMLElement | null {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const paragraph = paragraphs[middle];
    if (paragraph && startOf(paragraph) <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1] ?? paragraphs[0] ?? null;
}

/** The range of a span on the page, or null where nothing of the text is there. */
export function rangeOfSpan(paragraphs: readonly HTMLElement[], span: Span): Range | null {
  const start = pointOfOffset(paragraphs, span.start);
  const end = pointOfOffset(paragraphs, span.end);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/**
 * The span of the words that are selected in the text, without white space at its ends. Null
 * where nothing, or nothing of the text, is selected.
 */
export function spanFromSelection(
  root: Element,
  text: string,
  selection: Selection | null,
): Span | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  return trimSpan(text, {
    start: offsetOfPoint(root, range.startContainer, range.startOffset),
    end: offsetOfPoint(root, range.endContainer, range.endOffset),
  });
}

/** The span without white space at its ends; null if nothing is left. */
function trimSpan(text: string, span: Span): Span | null {
  const slice = text.slice(span.start, span.end);
  const trimmed = slice.trim();
  if (trimmed === '') return null;
  const start = span.start + slice.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}
