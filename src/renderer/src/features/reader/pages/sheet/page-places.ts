import {
  rectsOf,
  type MappedPage,
  type PageRect,
} from '../../../../../../shared/domain/page-map.ts';
import type { Span } from '../../../../../../shared/domain/quote.ts';
import type { PageInfo, WordsOfPages } from '../page-data.ts';
import { pageAt, turnRect, type Box, type PageLayout } from './page-layout.ts';

/** The page that holds an offset of the text, or the one that ends nearest before it; null if no page has text. */
export function pageOfOffset(pages: readonly PageInfo[], offset: number): PageInfo | null {
  let nearest: PageInfo | null = null;
  for (const page of pages) {
    if (page.start === null || page.end === null || page.start > offset) continue;
    if (offset < page.end) return page;
    if (!nearest || page.end > (nearest.end ?? 0)) nearest = page;
  }
  return nearest ?? pages.find(({ start }) => start !== null) ?? null;
}

/** The pages that hold some of a span. */
export function pagesOfSpan(pages: readonly PageInfo[], { start, end }: Span): PageInfo[] {
  return pages.filter(
    (page) => page.start !== null && page.end !== null && page.start < end && page.end > start,
  );
}

/**
 * The pages that may hold the word at an offset: notes and captions stand in the text among the words of
 * other pages. Else the one that `pageOfOffset` gives.
 */
export function pagesHolding(pages: readonly PageInfo[], offset: number): PageInfo[] {
  const holding = pagesOfSpan(pages, { start: offset, end: offset + 1 });
  const nearest = holding.length === 0 ? pageOfOffset(pages, offset) : null;
  return nearest ? [nearest] : holding;
}

/** The first line of a span, of the pages whose words are known the one on which it begins; null for none. */
export function firstLineOf(
  pages: readonly PageInfo[],
  words: WordsOfPages,
  { start, end }: Span,
): { readonly page: PageInfo; readonly line: PageRect } | null {
  for (const span of [
    { start, end: start + 1 },
    { start, end },
  ]) {
    for (const page of pages) {
      const mapped = words.get(page.number);
      const [line] = mapped ? linesOfSpan(mapped, span) : [];
      if (line) return { page, line };
    }
  }
  return null;
}

/** Where a rectangle of a page lies on the sheets. */
export function rectOnSheets(layout: PageLayout, page: PageInfo, rect: PageRect): Box {
  const placed = layout.pages[page.number - 1];
  const turned = turnRect(rect, page, layout);
  return {
    ...turned,
    left: turned.left + (placed?.left ?? 0),
    top: turned.top + (placed?.top ?? 0),
  };
}

/** The lines of a span on a page, as rectangles of the page. */
export function linesOfSpan(page: MappedPage, { start, end }: Span): PageRect[] {
  return rectsOf([page], start, end);
}

/** Between two words of a text stand so many letters at most that have no place on a page. */
const LONGEST_BLANK = 8;

/** A line of the text as it lies on the sheets, in CSS pixels. */
interface LineOnSheets extends Box {
  /** The number of its page. */
  readonly page: number;
}

/**
 * The line of an offset on the sheets; null where no page has text. On a page whose words are not here it
 * is estimated, without a size, from how far into the page's text the offset lies.
 */
export function lineOfOffset(
  layout: PageLayout,
  pages: readonly PageInfo[],
  words: WordsOfPages,
  offset: number,
): LineOnSheets | null {
  const holding = pagesHolding(pages, offset);
  const first = firstLineOf(holding, words, { start: offset, end: offset + LONGEST_BLANK });
  if (first) {
    return { page: first.page.number, ...rectOnSheets(layout, first.page, first.line) };
  }
  const page = holding.find(({ number }) => !words.has(number)) ?? holding[0];
  if (!page) return null;
  const placed = layout.pages[page.number - 1];
  const { start, end } = page;
  const share =
    start === null || end === null ? 0 : Math.min(1, Math.max(0, (offset - start) / (end - start)));
  const top = (placed?.top ?? 0) + (placed?.height ?? 0) * share;
  return { page: page.number, left: placed?.left ?? 0, top, width: 0, height: 0 };
}

/**
 * How far down the sheets the line of an offset is, its middle, in CSS pixels; null where no page has text.
 */
export function heightOfOffset(
  layout: PageLayout,
  pages: readonly PageInfo[],
  words: WordsOfPages,
  offset: number,
): number | null {
  const line = lineOfOffset(layout, pages, words, offset);
  return line && line.top + line.height / 2;
}

/** Where the words of a page begin anew at or below a height: once in each of its columns. */
function beginningsBelow(
  layout: PageLayout,
  page: PageInfo,
  { words }: MappedPage,
  y: number,
): number[] {
  const beginnings: number[] = [];
  let before = -Infinity;
  for (const word of words) {
    const { top, height } = rectOnSheets(layout, page, word);
    const isBelow = top + height > y;
    const goesUp = top + height < before - height;
    if (isBelow && (before <= y || goesUp)) beginnings.push(word.start);
    before = top + height;
  }
  return beginnings;
}

/**
 * The offset of the first word at or below a height of the sheets, in CSS pixels; null where no page has
 * text. Of the columns that the height crosses it is that in which the words nearest to `near` stand.
 * On a page whose words are not here it is estimated.
 */
export function offsetAtHeight(
  layout: PageLayout,
  pages: readonly PageInfo[],
  words: WordsOfPages,
  { y, near }: { readonly y: number; readonly near: number },
): number | null {
  const placed = pageAt(layout, y);
  const page = placed && pages[placed.number - 1];
  if (!placed || !page) return null;
  if (page.start === null || page.end === null) {
    // A page without text stands where the words before it end.
    const before = pages.slice(0, page.number).findLast(({ end }) => end !== null);
    return before?.end ?? pages.find(({ start }) => start !== null)?.start ?? null;
  }
  const mapped = words.get(page.number);
  if (!mapped) {
    const share = Math.min(1, Math.max(0, (y - placed.top) / placed.height));
    return page.start + Math.floor((page.end - page.start) * share);
  }
  const beginnings = beginningsBelow(layout, page, mapped, y);
  if (beginnings.length === 0) return page.end;
  return beginnings.reduce((one, other) =>
    Math.abs(other - near) < Math.abs(one - near) ? other : one,
  );
}
