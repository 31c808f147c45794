import type { HeadLine } from './metadata/head-lines.ts';

/** Margins of a page, in shares of its height. */
const TOP = 0.14;
const BOTTOM = 0.86;
/** So many pages print a number that fits the others. */
const FEWEST = 3;
const SHARE = 0.5;

/**
 * The numbers that pages print in their margins where they count on from page to page: how far the
 * printed number is ahead of that of the page in the file. Null where they print none.
 */
export function printedOffset(
  pages: readonly { readonly height: number; readonly lines: readonly HeadLine[] }[],
): number | null {
  const votes = new Map<number, number>();
  for (const [at, { height, lines }] of pages.entries()) {
    const numbers = new Set<number>();
    for (const { text, y0, y1 } of lines) {
      if (y1 > TOP * height && y0 < BOTTOM * height) continue;
      for (const [number] of text.matchAll(/(?<![\d.,/:-])\d{1,5}(?![\d.,/:-]*\d)/g))
        numbers.add(Number(number));
    }
    for (const number of numbers) {
      const offset = number - at - 1;
      votes.set(offset, (votes.get(offset) ?? 0) + 1);
    }
  }
  let best: number | null = null;
  for (const [offset, count] of votes) {
    if (
      count >= Math.max(FEWEST, SHARE * pages.length) &&
      (best === null || count > votes.get(best)!)
    )
      best = offset;
  }
  return best;
}
