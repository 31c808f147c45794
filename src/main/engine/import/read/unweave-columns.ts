/** So many lines beside each other are two columns of prose, if they read like it. */
const MIN_LINES = 8;
/** Lines of a table are shorter, in characters. */
const MIN_LENGTH = 18;
/** Of the lines of each column so many go on in small letters, as prose does. */
const MIN_LOWER = 0.3;
/** So many lines within may stand across both columns, or have none. */
const MAX_ODD = 0.1;
const GUTTER = /(?<=\S) {3,}(?=\S)/g;

interface Side {
  readonly left: string;
  readonly right: string;
}

/**
 * Puts two columns that stand beside each other, as copied from the layout of a page, one below the
 * other. Tables, whose cells are short or no prose, and texts in one column stay as they are.
 * @param text with `\n` line ends
 */
export function unweaveColumns(text: string): string {
  if (!/\S {3,}\S/.test(text)) return text;
  const lines = text.split('\n');
  const gutter = commonGutter(lines);
  if (gutter === null) return text;
  const isBoth = (line: string): boolean =>
    startsRight(line, gutter) && line.slice(0, gutter).trim() !== '';
  const first = lines.findIndex(isBoth);
  const end = lines.findLastIndex(isBoth) + 1;
  const region = lines.slice(first, end);
  const odd = region.filter((line) => !fits(line, gutter)).length;
  if (odd > region.length * MAX_ODD) return text;
  const sides = region.map((line): Side => ({
    left: line.slice(0, gutter).trimEnd(),
    right: line.slice(gutter),
  }));
  const left = sides.map((side) => side.left);
  const right = sides.map((side) => side.right);
  if (!isProse(left) || !isProse(right)) return text;
  return [
    ...lines.slice(0, first),
    ...trimBlank(left),
    ...trimBlank(right),
    ...lines.slice(end),
  ].join('\n');
}

/** Where the right column begins on most lines that have one; null where there are too few. */
function commonGutter(lines: readonly string[]): number | null {
  const starts = new Map<number, number>();
  for (const line of lines) {
    const gaps = [...line.matchAll(GUTTER)];
    const [gap] = gaps;
    if (!gap || gaps.length > 1) continue;
    const start = gap.index + gap[0].length;
    starts.set(start, (starts.get(start) ?? 0) + 1);
  }
  const [best] = [...starts].toSorted(([, one], [, other]) => other - one);
  return best && best[1] >= MIN_LINES ? best[0] : null;
}

function startsRight(line: string, gutter: number): boolean {
  return line.slice(gutter - 2, gutter).trim() === '' && line.charAt(gutter).trim() !== '';
}

/** Whether a line has words on one side of the gutter or both, and none across. */
function fits(line: string, gutter: number): boolean {
  return line.trimEnd().length < gutter || startsRight(line, gutter);
}

function isProse(lines: readonly string[]): boolean {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  const length = written.reduce((sum, line) => sum + line.length, 0);
  const lower = written.filter((line) => /^\p{Ll}/u.test(line)).length;
  return (
    written.length >= MIN_LINES &&
    length >= written.length * MIN_LENGTH &&
    lower >= written.length * MIN_LOWER
  );
}

const isWritten = (line: string): boolean => line.trim() !== '';

function trimBlank(lines: readonly string[]): string[] {
  return lines.slice(lines.findIndex(isWritten), lines.findLastIndex(isWritten) + 1);
}
