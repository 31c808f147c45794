import type { Glyph } from '../pdfium/page-glyphs.ts';
import type { Rect } from '../pdf-reading.ts';

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
  readonly font: string;
}

/** So many ems without a letter end a line: another column, or another cell. */
const COLUMN_GAP = 2;
/** From so many ems on a gap is a blank. */
const BLANK_GAP = 0.17;
/** A baseline that differs by so many ems is another line. */
const LINE_STEP = 0.45;
const RAISED_SIZE = 0.87;
const RAISED_STEP = 0.15;

/** Accents that older fonts draw by themselves over a letter, and how Unicode composes them. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '^': '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
  '¸': '\u0327',
  '˛': '\u0328',
};

/** The lines of a page in the order of the file, those that stand at one height side by side joined. */
export function headLines(page: number, glyphs: readonly Glyph[]): HeadLine[] {
  const lines: Glyph[][] = [];
  for (const glyph of composeAccents(glyphs.filter(({ turn }) => turn === 0))) {
    const line = lines.at(-1);
    if (line !== undefined && continues(line, glyph)) line.push(glyph);
    else if (glyph.text.trim() !== '') lines.push([glyph]);
  }
  return joinNeighbours(lines).flatMap((line) => {
    const read = readLine(page, line);
    return read.text === '' ? [] : [read];
  });
}

/** Puts an accent on the letter that it stands over. */
function composeAccents(glyphs: readonly Glyph[]): Glyph[] {
  const composed: Glyph[] = [];
  for (let at = 0; at < glyphs.length; at++) {
    const glyph = glyphs[at]!;
    const mark = ACCENTS[glyph.text] ?? (/^\p{M}$/u.test(glyph.text) ? glyph.text : undefined);
    const [before, after] = [composed.at(-1), glyphs[at + 1]];
    if (mark !== undefined && after !== undefined && standsOver(glyph, after)) {
      composed.push({ ...after, text: withAccent(after.text, mark) });
      at += 1;
    } else if (mark !== undefined && before !== undefined && standsOver(glyph, before)) {
      composed[composed.length - 1] = { ...before, text: withAccent(before.text, mark) };
    } else composed.push(glyph);
  }
  return composed;
}

function standsOver(accent: Glyph, letter: Glyph): boolean {
  const middle = (accent.x0 + accent.x1) / 2;
  const isOver = middle > letter.x0 && middle < letter.x1 && Math.abs(accent.y - letter.y) < accent.size;
  return isOver && /^\p{L}$/u.test(letter.text);
}

function withAccent(letter: string, mark: string): string {
  return (letter.replace('ı', 'i').replace('ȷ', 'j') + mark).normalize('NFC');
}

function continues(line: readonly Glyph[], glyph: Glyph): boolean {
  const last = line.at(-1)!;
  const size = Math.max(last.size, glyph.size);
  const base = baselineOf(line);
  const isBesides = glyph.x0 - last.x1 < COLUMN_GAP * size && glyph.x0 - last.x1 > -0.7 * size;
  const step = Math.abs(glyph.y - base);
  const isShifted = Math.min(last.size, glyph.size) < RAISED_SIZE * size && step < 0.8 * size;
  return isBesides && (step < LINE_STEP * size || isShifted);
}

/** The baseline of the largest letters of a line. */
function baselineOf(line: readonly Glyph[]): number {
  return line.reduce((largest, each) => (each.size > largest.size * 1.05 ? each : largest)).y;
}

/** Joins what the file draws apart and stands in one line: a mark behind a name, a word in other type. */
function joinNeighbours(lines: readonly Glyph[][]): Glyph[][] {
  const joined: Glyph[][] = [];
  for (const line of lines) {
    const before = joined.slice(-4).find((each) => isBeside(each, line));
    if (before === undefined) joined.push([...line]);
    else before.push(...line);
  }
  return joined.map((line) => line.toSorted((a, b) => a.x0 - b.x0));
}

function isBeside(a: readonly Glyph[], b: readonly Glyph[]): boolean {
  const size = Math.max(a[0]!.size, b[0]!.size);
  if (Math.abs(baselineOf(a) - baselineOf(b)) > LINE_STEP * size) return false;
  const [a0, a1] = spanOf(a);
  const [b0, b1] = spanOf(b);
  const gap = Math.max(a0 - b1, b0 - a1);
  return gap < 0.8 * size && gap > -0.5 * size;
}

function spanOf(line: readonly Glyph[]): [number, number] {
  return [Math.min(...line.map(({ x0 }) => x0)), Math.max(...line.map(({ x1 }) => x1))];
}

function readLine(page: number, glyphs: readonly Glyph[]): HeadLine {
  const size = mostOf(glyphs, (glyph) => glyph.size);
  const full = glyphs.filter((glyph) => glyph.size >= RAISED_SIZE * size);
  const base = full[0]?.y ?? glyphs[0]!.y;
  const runs: { text: string; isRaised: boolean }[] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    const isRaised =
      glyph.size < RAISED_SIZE * size ? base - glyph.y > RAISED_STEP * size : base - glyph.y > 0.25 * size;
    const gap = last === null ? 0 : glyph.x0 - last.x1;
    const blank = last !== null && gap > BLANK_GAP * size && glyph.text.trim() !== '' ? ' ' : '';
    const run = runs.at(-1);
    const isBlank = glyph.text.trim() === '';
    if (run !== undefined && (run.isRaised === isRaised || isBlank)) run.text += blank + glyph.text;
    else runs.push({ text: blank + glyph.text, isRaised });
    last = glyph;
  }
  const [x0, x1] = spanOf(glyphs);
  return {
    page,
    text: tidy(runs.map(({ text }) => text).join('')),
    plain: tidy(runs.map(({ text, isRaised }) => (isRaised ? '' : text)).join('')),
    runs,
    size,
    bold: mostOf(glyphs, ({ font }) => font.bold),
    italic: mostOf(glyphs, ({ font }) => font.italic),
    font: mostOf(glyphs, ({ font }) => font.name),
    x0,
    x1,
    y0: Math.min(...full.map(({ y0 }) => y0)),
    y1: Math.max(...full.map(({ y1 }) => y1)),
  };
}

function tidy(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** What most letters of a line have. */
function mostOf<T>(glyphs: readonly Glyph[], value: (glyph: Glyph) => T): T {
  const counts = new Map<T, number>();
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue;
    const key = value(glyph);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best = value(glyphs[0]!);
  for (const [key, count] of counts) if (count > (counts.get(best) ?? 0)) best = key;
  return best;
}
