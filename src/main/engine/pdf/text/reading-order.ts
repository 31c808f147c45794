import { splitAtGutter } from './gutters.ts';
import type { Line, PageLines } from './line.ts';

/** Shorter lines (labels of figures, cells) tell nothing about the order of a page: letters. */
const LONG = 25;
/** So few long lines are in order in any case. */
const LEAST_LINES = 8;
/** A page is out of order where this part of its long lines does not stand under the one before. */
const OUT_OF_ORDER = 0.5;
/** Of running text this part of the lines begins within a sentence; a table of long cells has fewer. */
const WITHIN = 0.3;
/** A line stands under another within so many of its sizes. */
const BELOW = 3;
/** The least room between two columns, in points. */
const GUTTER = 6;

/**
 * The lines of a page in the order in which they are read. That is the order in which the file draws
 * them, but for a page where it is visibly broken (columns drawn line by line across, lines drawn
 * upwards), whose lines are put in order by where they stand: columns from left to right.
 */
export function inReadingOrder(page: PageLines): PageLines {
  const [first] = page.lines;
  if (first === undefined) return page;
  const upright = splitAtGutter(page.lines.filter(({ turn }) => turn === first.turn));
  if (!isBroken(upright)) return page;
  const others = page.lines.filter(({ turn }) => turn !== first.turn);
  return { ...page, lines: [...cut(upright), ...others] };
}

function isBroken(lines: readonly Line[]): boolean {
  const long = lines.filter(({ text }) => text.length >= LONG);
  if (long.length < LEAST_LINES) return false;
  const within = long.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  if (within < WITHIN * long.length) return false;
  const jumps = long.filter((line, index) => {
    const before = long[index - 1];
    return before !== undefined && !isUnder(line, before);
  });
  return jumps.length > OUT_OF_ORDER * (long.length - 1);
}

function isUnder(line: Line, before: Line): boolean {
  const step = line.baseline - before.baseline;
  const shares = Math.min(line.x1, before.x1) > Math.max(line.x0, before.x0);
  return shares && step > 0 && step < BELOW * line.size;
}

/** Puts lines in order: cut into columns where a gutter runs through, else at the widest gap across. */
function cut(lines: readonly Line[]): Line[] {
  if (lines.length < 2) return [...lines];
  const gutter = widestGap(lines, ({ x0, x1 }) => [x0, x1]);
  const isColumns = gutter !== null && gutter.width >= GUTTER;
  const gap = isColumns ? gutter : widestGap(lines, ({ top, bottom }) => [top, bottom]);
  if (gap === null) return lines.toSorted((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const isBefore = (line: Line): boolean => (isColumns ? line.x1 : line.bottom) <= gap.start;
  return [...cut(lines.filter(isBefore)), ...cut(lines.filter((line) => !isBefore(line)))];
}

/** The widest stretch between the lines that none of them covers; null where they leave none. */
function widestGap(
  lines: readonly Line[],
  extent: (line: Line) => readonly [start: number, end: number],
): { readonly start: number; readonly width: number } | null {
  const extents = lines.map(extent).toSorted((a, b) => a[0] - b[0]);
  let end = extents[0]?.[1] ?? 0;
  let widest: { start: number; width: number } | null = null;
  for (const [from, to] of extents) {
    if (from > end && from - end > (widest?.width ?? 0)) widest = { start: end, width: from - end };
    end = Math.max(end, to);
  }
  return widest;
}
