import type { Line } from './line.ts';
import { pieceOf } from './piece-of-line.ts';

/** From this gap between words on, in parts of the size, a line may have been drawn over two columns. */
const WIDE_GAP = 0.9;
/** Pieces on both sides of a gutter are lines of text: letters. */
const LONG = 20;
/** So many lines, and this part of the long ones, have their gap at the same place. */
const LEAST_LINES = 6;
const SHARE = 0.4;

/**
 * Parts lines that were drawn across two columns of text as one: where many lines of a page have a
 * wide gap at the same place.
 */
export function splitAtGutter(lines: readonly Line[]): Line[] {
  const gaps = lines.flatMap((line) => gapsOf(line));
  if (gaps.length < LEAST_LINES) return [...lines];
  const long = lines.filter(({ text }) => text.length >= 2 * LONG).length;
  const gutter = busiest(gaps);
  const crossed = gaps.filter((gap) => isOver(gap, gutter));
  if (crossed.length < Math.max(LEAST_LINES, SHARE * long)) return [...lines];
  return lines.flatMap((line) => {
    const gap = gapsOf(line).find((each) => isOver(each, gutter));
    return gap === undefined ? [line] : [pieceOf(line, 0, gap.after), pieceOf(line, gap.after)];
  });
}

interface Gap {
  readonly x0: number;
  readonly x1: number;
  /** How many words of the line stand before it. */
  readonly after: number;
}

const isOver = ({ x0, x1 }: Gap, x: number): boolean => x0 <= x && x <= x1;

/** The wide gaps of a line with text on both sides. */
function gapsOf(line: Line): Gap[] {
  return line.words.flatMap((word, index) => {
    const before = line.words[index - 1];
    if (before === undefined || word.x0 - before.x1 < WIDE_GAP * line.size) return [];
    if (before.end < LONG || line.text.length - word.start < LONG) return [];
    return [{ x0: before.x1, x1: word.x0, after: index }];
  });
}

/** The place over which most gaps lie. */
function busiest(gaps: readonly Gap[]): number {
  let best = 0;
  let most = 0;
  for (const { x1 } of gaps) {
    const count = gaps.filter((gap) => isOver(gap, x1)).length;
    if (count > most) {
      most = count;
      best = x1;
    }
  }
  return best;
}
