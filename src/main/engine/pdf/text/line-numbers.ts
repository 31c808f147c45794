import type { Line, PageLines } from './line.ts';
import { pieceOf } from './piece-of-line.ts';

/** So many numbers below one another that count lines make a column of numbers of lines … */
const LEAST_NUMBERS = 8;
/** … or so many, if each counts several lines; more, if they only stand at one distance. */
const LEAST_OF_SEVERAL = 4;
const LEAST_AT_DISTANCE = 12;
/** They count up by one and the same step, but for so many of them: a line without a number, a title. */
const COUNTING = 0.85;
/** Lines are numbered one by one, or each second, fifth or tenth of them. */
const STEPS: ReadonlySet<number> = new Set([1, 2, 5, 10]);
/** Between two numbers stand as many lines as they count, but for so many of them. */
const IN_STEP = 0.7;
/** Numbers of one column end or begin at the same place, in points. */
const SAME_EDGE = 3;
/** The least room between a number and its line, in parts of its size. */
const ROOM = 0.35;
/** Lines that stand this close to the same height are one row, in parts of the size. */
const SAME_ROW = 0.4;
/** Numbers at one distance stand so far apart, give or take so many points. */
const SAME_DISTANCE = 0.8;
/** This part of the words of a page stands on the other side of its numbers. */
const BESIDE = 0.95;
/** Lines of prose have this part of letters, and so many characters; rows of a table fewer. */
const LETTERS = 0.68;
const ROW_LENGTH = 25;
/** They count so many of the rows of their page. */
const COUNTED_ROWS = 0.6;
const NUMBER = /^\d{1,5}$/u;

/** A word that may be the number of its line. */
interface Candidate {
  readonly line: Line;
  /** It stands before the line or behind it; one that stands alone may be either. */
  readonly place: 'before' | 'behind' | 'alone';
  readonly value: number;
  readonly x0: number;
  readonly x1: number;
}

/**
 * Takes the numbers of lines, which manuscripts have in their margins, out of a page: a column of
 * numbers that count the lines, with nothing beyond it.
 */
export function dropLineNumbers(page: PageLines): PageLines {
  const upright = page.lines.filter(({ turn }) => turn === page.lines[0]?.turn);
  const candidates = upright.flatMap(candidatesOf);
  const numbers = new Map<Line, Candidate>();
  for (const side of ['before', 'behind'] as const) {
    const column = columnOf(candidates.filter(({ place }) => place === side || place === 'alone'));
    if (column.length < LEAST_OF_SEVERAL || !isOutside(column, upright, side)) continue;
    if (countsLines(column, upright)) for (const each of column) numbers.set(each.line, each);
  }
  if (numbers.size === 0) return page;
  return {
    ...page,
    lines: page.lines.flatMap((line) => {
      const number = numbers.get(line);
      if (number === undefined) return [line];
      if (number.place === 'alone') return [];
      return [number.place === 'before' ? pieceOf(line, 1) : pieceOf(line, 0, -1)];
    }),
  };
}

function candidatesOf(line: Line): Candidate[] {
  const { words, text } = line;
  const [first, second] = words;
  const last = words.at(-1);
  const beforeLast = words.at(-2);
  if (first === undefined || last === undefined) return [];
  const at = (word: typeof first, place: Candidate['place']): Candidate[] => {
    const said = text.slice(word.start, word.end);
    return NUMBER.test(said)
      ? [{ line, place, value: Number(said), x0: word.x0, x1: word.x1 }]
      : [];
  };
  if (second === undefined || beforeLast === undefined) return at(first, 'alone');
  const room = ROOM * line.size;
  return [
    ...(second.x0 - first.x1 > room ? at(first, 'before') : []),
    ...(last.x0 - beforeLast.x1 > room ? at(last, 'behind') : []),
  ];
}

/** The most numbers that end, or begin, at one place; from top to bottom. */
function columnOf(candidates: readonly Candidate[]): readonly Candidate[] {
  let most: readonly Candidate[] = [];
  for (const edge of ['x0', 'x1'] as const) {
    const column = mostAtOnePlace(candidates, edge);
    if (column.length > most.length) most = column;
  }
  return most.toSorted((a, b) => a.line.baseline - b.line.baseline);
}

function mostAtOnePlace(candidates: readonly Candidate[], edge: 'x0' | 'x1'): readonly Candidate[] {
  const sorted = candidates.toSorted((a, b) => a[edge] - b[edge]);
  let [from, to] = [0, 0];
  let most = { from, to };
  for (const each of sorted) {
    while (each[edge] - sorted[from]![edge] >= SAME_EDGE) from++;
    while (to < sorted.length && sorted[to]![edge] - each[edge] < SAME_EDGE) to++;
    if (to - from > most.to - most.from) most = { from, to };
  }
  return sorted.slice(most.from, most.to);
}

/** Does the type between the first number and the last stand beside their column, and nearly none beyond? */
function isOutside(
  column: readonly Candidate[],
  lines: readonly Line[],
  side: 'before' | 'behind',
): boolean {
  const own = new Set(column.map(({ line }) => line));
  const edge =
    side === 'before'
      ? Math.max(...column.map(({ x1 }) => x1))
      : Math.min(...column.map(({ x0 }) => x0));
  const top = column[0]!.line.baseline;
  const bottom = column.at(-1)!.line.baseline;
  let all = 0;
  let beside = 0;
  for (const line of lines)
    for (const { x0, x1 } of own.has(line) ? [] : line.words) {
      if (line.baseline < top - 1 || line.baseline > bottom + 1) continue;
      all++;
      if (side === 'before' ? x0 > edge : x1 < edge) beside++;
    }
  return beside >= BESIDE * all;
}

/**
 * Do the numbers count up by one step, each as many lines below the one before as it counts? Those of
 * a review stand at one distance instead, whatever stands beside them.
 */
function countsLines(column: readonly Candidate[], lines: readonly Line[]): boolean {
  const pairs = column.slice(1).map((each, index) => ({ before: column[index]!, each }));
  const steps = pairs.map(({ before, each }) => each.value - before.value);
  const step = median(steps);
  if (!STEPS.has(step) || (step < 5 && column.length < LEAST_NUMBERS)) return false;
  if (steps.filter((each) => each === step).length < COUNTING * steps.length) return false;
  const alone = new Set(column.flatMap(({ line, place }) => (place === 'alone' ? [line] : [])));
  const rows = rowsOf([...lines.filter((line) => !alone.has(line)), ...column.map((c) => c.line)]);
  if (step * column.length < COUNTED_ROWS * rows.length || !isProse(lines, rows)) return false;
  const counted = pairs.filter(
    ({ before, each }) =>
      countAbove(rows, each.line.baseline + 1) - countAbove(rows, before.line.baseline + 1) ===
      step,
  );
  if (counted.length >= IN_STEP * pairs.length) return true;
  if (column.length < LEAST_AT_DISTANCE) return false;
  const distances = pairs.map(({ before, each }) => each.line.baseline - before.line.baseline);
  const usual = median(distances);
  return distances.every((distance) => Math.abs(distance - usual) < SAME_DISTANCE);
}

/** How many rows stand above a height; they are in order, and looked up by halves. */
function countAbove(rows: readonly number[], height: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isProse(lines: readonly Line[], rows: readonly number[]): boolean {
  const text = lines.map((line) => line.text).join('');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const written = text.replaceAll(' ', '').length;
  return letters >= LETTERS * written && text.length >= ROW_LENGTH * rows.length;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The heights of the rows of lines, from top to bottom. */
function rowsOf(lines: readonly Line[]): number[] {
  const rows: number[] = [];
  for (const { baseline, size } of lines.toSorted((a, b) => a.baseline - b.baseline))
    if (baseline - (rows.at(-1) ?? -Infinity) > SAME_ROW * size) rows.push(baseline);
  return rows;
}
