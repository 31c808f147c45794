import type { PlacedWord, Rect } from '../pdf-reading.ts';

/** A stretch of the canonical text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word is marked when so much of its width lies under a mark; a mark on less takes single letters. */
const MARKED_SHARE = 0.5;
/** Half the width of a comma, in parts of the height of its line. */
const SIGN_WIDTH = 0.08;
/** A box that is at most so many times as high as a line is meant for one line. */
const ONE_LINE = 1.7;
/** So much text that is not marked may lie between marked words, measured by the marked ones. */
const MAX_GAP_SHARE = 0.3;

/** Which words of a page lie under the boxes of a mark; null where none does. */
export function anchorMark(boxes: readonly Rect[], words: readonly PlacedWord[]): Stretch | null {
  const marked = new Set<PlacedWord>();
  const touched: Stretch[] = [];
  for (const box of boxes) {
    for (const word of wordsOfBox(box, words)) {
      const share = overlap(box.x0, box.x1, word.x0, word.x1) / Math.max(word.x1 - word.x0, 0.1);
      if (share >= MARKED_SHARE) marked.add(word);
      else if (share > 0) touched.push(lettersUnder(box, word));
    }
  }
  if (marked.size > 0) return joined([...marked], words);
  return touched.find(({ start, end }) => end > start) ?? null;
}

/**
 * A stretch without the punctuation at its ends that the boxes leave out: a word of the map has its
 * comma, and programs mark words without.
 */
export function trimUnmarked(
  { start, end }: Stretch,
  text: string,
  boxes: readonly Rect[],
  words: readonly PlacedWord[],
): Stretch {
  const first = words.find((word) => word.start <= start && word.end > start);
  const last = words.findLast((word) => word.start < end && word.end >= end);
  const before = /^[\p{P}\p{S}]+/u.exec(text.slice(start, end))?.[0].length ?? 0;
  const behind = /[\p{P}\p{S}]+$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  const isLeftOut = (word: PlacedWord, x: number): boolean =>
    !boxes.some(
      (box) => x > box.x0 && x < box.x1 && middle(word) > box.y0 && middle(word) < box.y1,
    );
  const from =
    first && before > 0 && isLeftOut(first, first.x0 + signOf(first)) ? start + before : start;
  const to = last && behind > 0 && isLeftOut(last, last.x1 - signOf(last)) ? end - behind : end;
  return from < to ? { start: from, end: to } : { start, end };
}

/** The words whose middle line lies in the box, of one line where the box is meant for one. */
function wordsOfBox(box: Rect, words: readonly PlacedWord[]): PlacedWord[] {
  const within = words.filter(
    (word) =>
      middle(word) >= box.y0 &&
      middle(word) <= box.y1 &&
      overlap(box.x0, box.x1, word.x0, word.x1) > 0,
  );
  const height = Math.max(...within.map((word) => word.y1 - word.y0));
  if (box.y1 - box.y0 > ONE_LINE * height) return within;
  const distance = (word: Rect): number => Math.abs(middle(word) - middle(box));
  const nearest = Math.min(...within.map(distance));
  return within.filter((word) => distance(word) <= nearest + height / 2);
}

/** The letters of a word that a box covers a part of, as if all were equally wide. */
function lettersUnder(box: Rect, word: PlacedWord): Stretch {
  const letters = word.end - word.start;
  const at = (x: number): number => {
    const share = (x - word.x0) / (word.x1 - word.x0);
    return word.start + Math.round(Math.min(Math.max(share, 0), 1) * letters);
  };
  return { start: at(box.x0), end: at(box.x1) };
}

/**
 * From the first marked word to the last; where much that is not marked lies between them (the mark
 * jumps over a table), the longest piece.
 */
function joined(marked: readonly PlacedWord[], words: readonly PlacedWord[]): Stretch {
  const starts = new Set(marked.map(({ start }) => start));
  const inOrder = marked.toSorted((a, b) => a.start - b.start);
  const whole = { start: inOrder[0]!.start, end: Math.max(...marked.map(({ end }) => end)) };
  const between = words.filter(
    ({ start, end }) => start > whole.start && end < whole.end && !starts.has(start),
  );
  if (length(between) <= MAX_GAP_SHARE * length(marked)) return whole;
  const gaps = between.map(({ start }) => start).toSorted((a, b) => a - b);
  const pieces: PlacedWord[][] = [];
  let gap = -1;
  for (const word of inOrder) {
    const before = gaps.findLastIndex((start) => start < word.start);
    if (before !== gap || pieces.length === 0) pieces.push([]);
    gap = before;
    pieces.at(-1)!.push(word);
  }
  const longest = pieces.reduce((a, b) => (length(b) > length(a) ? b : a));
  return { start: longest[0]!.start, end: longest.at(-1)!.end };
}

/** Half the width of a comma in a line. */
const signOf = ({ y0, y1 }: Rect): number => SIGN_WIDTH * (y1 - y0);

const middle = ({ y0, y1 }: Rect): number => (y0 + y1) / 2;

function overlap(a0: number, a1: number, b0: number, b1: number): number {
  return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));
}

function length(words: readonly Stretch[]): number {
  return words.reduce((sum, { start, end }) => sum + end - start, 0);
}
