/** A rectangle on a page: points from the top left of the page as it is seen. */
export interface PageRect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Where a word of a text stands on its page; offsets are UTF-16 code units of the text. */
export interface PlacedWord extends PageRect {
  readonly start: number;
  readonly end: number;
}

/** The words of a page, in the order of the text. */
export interface MappedPage {
  /** From 1. */
  readonly number: number;
  readonly words: readonly PlacedWord[];
}

/** A rectangle and the page that it is on. */
export interface PlacedRect extends PageRect {
  readonly page: number;
}

const centre = ({ y0, y1 }: PageRect): number => (y0 + y1) / 2;
const height = ({ y0, y1 }: PageRect): number => y1 - y0;

const around = (one: PageRect, other: PageRect): PageRect => ({
  x0: Math.min(one.x0, other.x0),
  y0: Math.min(one.y0, other.y0),
  x1: Math.max(one.x1, other.x1),
  y1: Math.max(one.y1, other.y1),
});

/**
 * Whether a word goes on with the line of the rectangle before it: beside it, where raised and lowered
 * letters are too, to the right, and no further off than the widest blank of a justified line.
 */
function isOnLine(line: PageRect, word: PageRect): boolean {
  const tallest = Math.max(height(line), height(word));
  const gap = word.x0 - line.x1;
  return (
    Math.abs(centre(line) - centre(word)) < 0.6 * tallest &&
    gap > -tallest &&
    gap < 4 * tallest &&
    word.x1 >= line.x0
  );
}

/** The part of a word’s rectangle that these offsets cover, as if its letters were equally wide. */
function partOf(word: PlacedWord, start: number, end: number): PageRect {
  const width = (word.x1 - word.x0) / (word.end - word.start);
  return {
    x0: start > word.start ? word.x0 + (start - word.start) * width : word.x0,
    y0: word.y0,
    x1: end < word.end ? word.x0 + (end - word.start) * width : word.x1,
    y1: word.y1,
  };
}

/** The place of the first word that ends behind an offset. */
function firstEndingAfter(words: readonly PlacedWord[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where a span of the text stands on these pages: one rectangle for each line, or piece of a line, in
 * the order of the text. None for words that stand on no page.
 */
export function rectsOf(pages: readonly MappedPage[], start: number, end: number): PlacedRect[] {
  const rects: PlacedRect[] = [];
  for (const { number: page, words } of pages) {
    let line: PageRect | null = null;
    for (let at = firstEndingAfter(words, start); at < words.length; at += 1) {
      const word = words[at]!;
      if (word.start >= end) break;
      const part = partOf(word, start, end);
      if (line && isOnLine(line, part)) {
        line = around(line, part);
      } else {
        if (line) rects.push({ page, ...line });
        line = part;
      }
    }
    if (line) rects.push({ page, ...line });
  }
  return rects;
}

/** What stands beside a point is nearer than what stands above or below, across a whole page too. */
const ACROSS_LINES = 100;

function distance(word: PageRect, x: number, y: number): number {
  const dx = Math.max(word.x0 - x, 0, x - word.x1);
  const dy = Math.max(word.y0 - y, 0, y - word.y1);
  return Math.hypot(dx, dy * ACROSS_LINES);
}

/**
 * The offset of the text that a point of a page is nearest to, before or behind a letter; null on a page
 * without words. Points lie in the page’s own measure, as its rectangles do.
 */
export function offsetAt({ words }: MappedPage, x: number, y: number): number | null {
  let nearest: PlacedWord | null = null;
  let least = Infinity;
  for (const word of words) {
    const far = distance(word, x, y);
    if (far >= least) continue;
    least = far;
    nearest = word;
  }
  if (!nearest) return null;
  const { start, end, x0, x1 } = nearest;
  const share = x1 > x0 ? Math.min(1, Math.max(0, (x - x0) / (x1 - x0))) : 0;
  return start + Math.round(share * (end - start));
}

/** The number of a page, and what is printed on it where that is known. */
export interface PageRef {
  /** From 1. */
  readonly page: number;
  readonly label: string | null;
}

export type Column = 'left' | 'right';

/** Fewer lines than this show no columns. */
const FEWEST_LINES = 8;
/** At most this share of the lines crosses the middle of a page in two columns: titles, wide tables. */
const MOST_CROSSING = 0.25;
/** At least this share of the lines stands in each of the two. */
const FEWEST_IN_COLUMN = 0.2;

const sideOf = ({ x0, x1 }: PageRect, middle: number): Column | null =>
  x1 <= middle ? 'left' : x0 >= middle ? 'right' : null;

/** Where the two columns of a page part, from its left edge; null for a page that has none. */
function gutterOf(page: MappedPage): number | null {
  const last = page.words.at(-1);
  if (!last) return null;
  const lines = rectsOf([page], page.words[0]!.start, last.end);
  if (lines.length < FEWEST_LINES) return null;
  const all = lines.reduce<PageRect>(around, lines[0]!);
  const middle = (all.x0 + all.x1) / 2;
  const counts = { left: 0, right: 0, crossing: 0 };
  for (const line of lines) counts[sideOf(line, middle) ?? 'crossing'] += 1;
  const isParted =
    counts.crossing <= MOST_CROSSING * lines.length &&
    Math.min(counts.left, counts.right) >= FEWEST_IN_COLUMN * lines.length;
  return isParted ? middle : null;
}

/** The column of a page in which this rectangle stands; null where the page has none, or it crosses them. */
export function columnOf(page: MappedPage, rect: PageRect): Column | null {
  const middle = gutterOf(page);
  return middle === null ? null : sideOf(rect, middle);
}

/** Where a span begins: its page, what is printed there, and the column where the page has two. */
export interface PagePlace extends PageRef {
  readonly column: Column | null;
}

/** Where a span of the text begins on these pages; null for words that stand on none of them. */
export function placeOf(
  pages: readonly (MappedPage & { readonly label: string | null })[],
  start: number,
  end: number,
): PagePlace | null {
  const [first] = rectsOf(pages, start, end);
  const page = pages.find(({ number }) => number === first?.page);
  if (!first || !page) return null;
  return { page: page.number, label: page.label, column: columnOf(page, first) };
}
