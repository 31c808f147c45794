import type { Rect } from '../pdf-reading.ts';
import type { Line, PageLines } from '../text/line.ts';

/** A piece of a line that stands on it, or raised above it: marks of notes and affiliations. */
export interface LineRun {
  readonly text: string;
  readonly isRaised: boolean;
}

/** A line of a page as it is seen, with what its type tells. */
export interface HeadLine extends Rect {
  /** From 1. */
  readonly page: number;
  /** With what is raised, and without. */
  readonly text: string;
  readonly plain: string;
  readonly runs: readonly LineRun[];
  /** The size of most of its letters, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** How far capitals rise over the baseline and tails fall below it, in parts of the size. */
const RISE = 0.75;
const FALL = 0.25;
/** Pieces of one line stand at one height and so near to each other, in parts of the size. */
const STEP = 0.45;
const GAP = 0.8;
const OVERLAP = 0.6;
/** Type that is smaller than this part of its neighbour, and so far above it, is raised. */
const RAISED_SIZE = 0.87;
const RAISED_STEP = 0.1;
/** Smaller type may stand farther off. */
const RAISED_EASE = 0.7;

/** The stamp of a preprint in the margin, with its date. */
const STAMP = /^arxiv:\d{4}\.\d{4,5}/iu;

/**
 * The upright lines of a page, for what its head and margins say, and the stamp of a preprint.
 * @param margin the part of its height at the top and at the foot that is looked at; 1 for all of it
 */
export function headLines({ lines, height }: PageLines, margin: number): HeadLine[] {
  const isWithin = ({ y0, y1 }: Rect): boolean =>
    margin === 1 || y1 < margin * height || y0 > (1 - margin) * height;
  const joined: HeadLine[][] = [];
  for (const line of lines) {
    if (line.turn !== 0 && !STAMP.test(line.text)) continue;
    if (!isWithin(boxOf(line))) continue;
    const piece = headLine(line);
    const neighbours = joined
      .slice(-30)
      .findLast((pieces) => pieces.some((each) => isBeside(each, piece)));
    if (neighbours === undefined) joined.push([piece]);
    else neighbours.push(piece);
  }
  return joined.map(joinPieces);
}

/** Whether two pieces stand in one line: some files draw marks behind names apart from them. */
function isBeside(a: HeadLine, b: HeadLine): boolean {
  const size = Math.max(a.size, b.size);
  const isRaised = Math.min(a.size, b.size) < RAISED_SIZE * size;
  const step = Math.abs(baselineOf(a) - baselineOf(b)) * (isRaised ? RAISED_EASE : 1);
  const gap = Math.max(a.x0 - b.x1, b.x0 - a.x1);
  return step < STEP * size && gap < GAP * size && gap > -OVERLAP * size;
}

function baselineOf({ y1, size }: HeadLine): number {
  return y1 - FALL * size;
}

/** Pieces of a line as one, by the type of the longest among the largest. */
function joinPieces(pieces: readonly HeadLine[]): HeadLine {
  if (pieces.length === 1) return pieces[0]!;
  const inOrder = pieces.toSorted((a, b) => a.x0 - b.x0);
  const size = Math.max(...pieces.map((piece) => piece.size));
  const main = pieces
    .filter((piece) => piece.size >= RAISED_SIZE * size)
    .reduce((best, piece) => (piece.text.length > best.text.length ? piece : best));
  const runs = inOrder.flatMap((piece, at) => {
    const isRaised =
      piece.size < RAISED_SIZE * size && baselineOf(main) - baselineOf(piece) > RAISED_STEP * size;
    const before = inOrder[at - 1];
    const isApart = before !== undefined && piece.x0 - before.x1 > 0.15 * size;
    const blank = { text: ' ', isRaised: false };
    const own = isRaised ? [{ text: piece.text, isRaised }] : piece.runs;
    return isApart ? [blank, ...own] : own;
  });
  return {
    ...main,
    ...textsOf(runs),
    x0: Math.min(...pieces.map(({ x0 }) => x0)),
    x1: Math.max(...pieces.map(({ x1 }) => x1)),
  };
}

function headLine(line: Line): HeadLine {
  const runs = runsOf(line);
  return {
    page: line.page + 1,
    ...textsOf(runs),
    size: line.size,
    bold: line.bold,
    italic: line.italic,
    ...boxOf(line),
  };
}

/** By the size, as some fonts state boxes that are far too high. */
const boxOf = ({ x0, x1, baseline, size }: Line): Rect => ({
  x0,
  y0: baseline - RISE * size,
  x1,
  y1: baseline + FALL * size,
});

function textsOf(runs: readonly LineRun[]): Pick<HeadLine, 'text' | 'plain' | 'runs'> {
  return {
    text: tidy(runs.map(({ text }) => text).join('')),
    plain: tidy(runs.map(({ text, isRaised }) => (isRaised ? '' : text)).join('')),
    runs,
  };
}

/** Characters that no letter is known for are signs, such as those of ORCID: they end a word. */
function runsOf({ text: written, scripts }: Line): LineRun[] {
  const text = written.replaceAll('\ufffd', ' ');
  const runs: LineRun[] = [];
  let at = 0;
  for (const { kind, start, end } of scripts) {
    if (kind !== 'superscript') continue;
    if (start > at) runs.push({ text: text.slice(at, start), isRaised: false });
    runs.push({ text: text.slice(start, end), isRaised: true });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isRaised: false });
  return runs;
}

function tidy(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
