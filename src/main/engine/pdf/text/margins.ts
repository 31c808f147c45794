import type { Line } from './line.ts';

/** Where the type of a line's column begins and ends. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Edges closer than this, in points, are one edge. */
const SAME_EDGE = 2;
/** Shorter lines say nothing about the width of their column: letters. */
const TELLING = 15;
/** How much of the narrower of two lines has to lie under the other for both to be of one column. */
const SHARED = 0.6;

/**
 * The margins of the column of each line of a page, by the lines above and below it. Lines that also
 * reach over what stands beside a line are not of its column.
 */
export function marginsOf(lines: readonly Line[]): Margins[] {
  const telling = lines.filter(({ text }) => text.length >= TELLING);
  const byLeft = telling.toSorted((a, b) => a.x0 - b.x0);
  const byRight = telling.toSorted((a, b) => a.x1 - b.x1);
  return lines.map((line) => {
    const [from, to] = roomOf(line, telling);
    const isOfColumn = (other: Line): boolean =>
      other.x0 >= from && other.x1 <= to && sharesColumn(line, other);
    const lefts: number[] = [];
    for (const other of byLeft) {
      if (other.x0 > line.x0 + SAME_EDGE) break;
      if (isOfColumn(other)) lefts.push(other.x0);
    }
    const rights: number[] = [];
    for (let at = byRight.length - 1; at >= 0; at--) {
      const other = byRight[at]!;
      if (other.x1 < line.x1 - SAME_EDGE) break;
      if (isOfColumn(other)) rights.push(other.x1);
    }
    rights.reverse();
    return { left: mostFrequent(lefts) ?? line.x0, right: mostFrequent(rights) ?? line.x1 };
  });
}

/** The room of a line between what stands beside it. */
function roomOf(line: Line, telling: readonly Line[]): readonly [from: number, to: number] {
  let from = -Infinity;
  let to = Infinity;
  for (const other of telling) {
    if (other.turn !== line.turn || Math.abs(other.baseline - line.baseline) > line.size) continue;
    if (other.x0 > line.x1) to = Math.min(to, other.x0);
    else if (other.x1 < line.x0) from = Math.max(from, other.x1);
  }
  return [from, to];
}

function sharesColumn(a: Line, b: Line): boolean {
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return (
    a.turn === b.turn &&
    shared > SHARED * Math.min(a.x1 - a.x0, b.x1 - b.x0) &&
    Math.abs(a.size - b.size) < 0.1 * a.size
  );
}

/** The edge that most lines share; of several, the first. The edges are in order. */
function mostFrequent(sorted: readonly number[]): number | null {
  let best: number | null = null;
  let most = 0;
  let start = 0;
  for (let end = 0; end < sorted.length; end++) {
    while ((sorted[end] ?? 0) - (sorted[start] ?? 0) > SAME_EDGE) start++;
    if (end - start + 1 > most) {
      most = end - start + 1;
      best = sorted[Math.floor((start + end) / 2)] ?? null;
    }
  }
  return best;
}
