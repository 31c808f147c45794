import type { Glyph } from '../pdfium/glyph.ts';
import { canonicalLine } from './canonical-line.ts';
import { isLatin, readsLeftwards, spellOut } from './letters.ts';
import type { Line, LineWord, Script } from './line.ts';
import { closeUp } from './spaced-letters.ts';

/** The characters of a line, and at which places a blank was drawn before one, in their order. */
export interface DrawnLine {
  readonly glyphs: readonly Glyph[];
  readonly blanks: readonly number[];
}

/**
 * From this gap on, in parts of the size, two characters are parted by a space. Kerning stays below
 * 0.09; the narrowest spaces that are set (a thin space, or one that was squeezed) are from 0.12 up.
 */
const SPACE_GAP = 0.11;
/** In a line that is set tight, the space after an overhanging letter (f) may be as narrow as this. */
const TIGHTEST_SPACE = 0.07;
/** It is still this part of the other spaces of its line. */
const SPACE_SHARE = 0.3;
/** Fewer gaps tell nothing about how a line is set. */
const FEW_GAPS = 4;
/** The same under a picture, where the letters only lie roughly at their places. */
const HIDDEN_SPACE_GAP = 0.3;
/** Where the boxes are those of the ink, the room beside each letter comes on top. */
const INK_SPACE_GAP = 0.2;
/** … and more beside narrow figures, which no gap of a line with blanks of its own is taken for. */
const INK_GAP_BESIDE_BLANKS = 0.45;
/** A blank that takes no room at all was drawn for another purpose. */
const NO_ROOM = -0.25;
/** Type smaller than this part of its line may be an exponent or an index. */
const SCRIPT_SIZE = 0.85;
/** How far it has to stand off the baseline for that, in parts of the line's size. */
const SCRIPT_SHIFT = 0.1;
/** Drawn, it is a hyphen like any other; some programs draw it over one. */
const SOFT_HYPHEN = '\u00ad';
/** Stands for a character that the font does not name: something is printed there. */
const UNKNOWN = '\ufffd';
const RING = /^[◦∘○˚]$/u;
/** Words in Chinese and Japanese type are not parted: only a gap like this, in parts of the size, is a space. */
const UNSPACED_GAP = 0.8;
const NO_SPACES = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

interface LineFacts {
  readonly page: number;
  readonly turn: number;
}

/** Writes the characters of a line as text with placed words; null for one without a letter. */
export function writeLine(drawn: DrawnLine, { page, turn }: LineFacts): Line | null {
  const { glyphs, blanks } = drawn;
  const main = mainOf(glyphs);
  if (main === null) return null;
  const base = { x0: Infinity, x1: -Infinity };
  const words: LineWord[] = [];
  const scripts: Script[] = [];
  let known: number | null = null;
  const spacing = (): number => (known ??= spacingOf(drawn));
  const inkGap = blanks.length > 0 ? INK_GAP_BESIDE_BLANKS : INK_SPACE_GAP;
  let text = '';
  let endsInSpace = true;
  let blank = 0;
  let start = -1;
  let [x0, x1] = [0, 0];
  let last: Glyph | null = null;
  for (let index = 0; index < glyphs.length; index++) {
    const glyph = glyphs[index]!;
    const blankBefore = blanks[blank] === index;
    if (blankBefore) blank++;
    if (last !== null && isParted(last, glyph, blankBefore, spacing, inkGap)) {
      if (start >= 0) addWord(words, start, text.length, x0, x1);
      start = -1;
      if (!endsInSpace) text += ' ';
      endsInSpace = true;
    }
    if (glyph.text === SOFT_HYPHEN && /[-–—]$/u.test(text)) continue;
    const spelt =
      glyph.text === SOFT_HYPHEN
        ? '-'
        : (degreeSign(glyph, main, text) ??
          unnamedDegree(glyph, text, drawn, index + 1) ??
          spellOut(glyph.text || UNKNOWN));
    if (start < 0) {
      start = text.length;
      x0 = glyph.x0;
      x1 = glyph.x1;
    } else {
      x0 = Math.min(x0, glyph.x0);
      x1 = Math.max(x1, glyph.x1);
    }
    base.x0 = Math.min(base.x0, glyph.x0);
    base.x1 = Math.max(base.x1, glyph.x1);
    noteScript(scripts, glyph, main, text.length, spelt.length);
    text += spelt;
    if (spelt !== '') endsInSpace = spelt.endsWith(' ');
    last = glyph;
  }
  if (start >= 0) addWord(words, start, text.length, x0, x1);
  if (text === '' || isLooseHyphen(glyphs)) return null;
  return {
    page,
    turn,
    ...canonicalLine(closeUp({ text, words, scripts }, main.size)),
    ...base,
    top: main.top,
    bottom: main.bottom,
    baseline: main.y,
    size: main.size,
    font: main.font,
    ...endOf(glyphs, main),
    bold: main.bold,
    italic: main.italic,
  };
}

/** Adds a word, unless nothing was written of it. */
function addWord(words: LineWord[], start: number, end: number, x0: number, x1: number): void {
  if (start < end) words.push({ start, end, x0, x1 });
}

/** The type of the last character that stands on the baseline. */
function endOf(
  glyphs: readonly Glyph[],
  main: { readonly size: number; readonly font: string; readonly y: number },
): Pick<Line, 'endSize' | 'endFont'> {
  const last = glyphs.findLast(({ y }) => Math.abs(y - main.y) < SCRIPT_SHIFT * main.size);
  return { endSize: last?.size ?? main.size, endFont: last?.font.name ?? main.font };
}

/** A hyphen that some programs put beside the one that is seen, on a line of its own. */
const isLooseHyphen = (glyphs: readonly Glyph[]): boolean =>
  glyphs.every(({ text }) => text === SOFT_HYPHEN);

/** What most letters of a line share; null for a line without a letter. */
function mainOf(glyphs: readonly Glyph[]): {
  size: number;
  y: number;
  top: number;
  bottom: number;
  font: string;
  bold: boolean;
  italic: boolean;
} | null {
  const styles: { readonly glyph: Glyph; count: number }[] = [];
  let style: (typeof styles)[number] | undefined;
  let bold = 0;
  let italic = 0;
  let count = 0;
  for (const glyph of glyphs) {
    if (glyph.text === '') continue;
    count++;
    if (glyph.font.bold) bold++;
    if (glyph.font.italic) italic++;
    // Nearly all are of the style of the first: it is asked before a search.
    if (styles.length !== 1 || !isOfStyle(glyph, styles[0]!.glyph))
      style = styles.find(({ glyph: other }) => isOfStyle(glyph, other));
    else style = styles[0];
    if (style === undefined) styles.push({ glyph, count: 1 });
    else style.count++;
  }
  const [most] = styles.toSorted((a, b) => b.count - a.count || b.glyph.size - a.glyph.size);
  if (most === undefined) return null;
  const { glyph } = most;
  return {
    size: glyph.size,
    y: glyph.y,
    top: glyph.y0,
    bottom: glyph.y1,
    font: glyph.font.name,
    bold: bold > count / 2,
    italic: italic > count / 2,
  };
}

const isOfStyle = (a: Glyph, b: Glyph): boolean =>
  a.font === b.font && Math.abs(a.size - b.size) < 0.1 && Math.abs(a.y - b.y) < 0.5;

/** From which gap on, in parts of the size, the characters of a line without drawn blanks are parted. */
function spacingOf({ glyphs, blanks }: DrawnLine): number {
  const gaps = new Float64Array(glyphs.length);
  let count = 0;
  let blank = 0;
  for (let index = 1; index < glyphs.length; index++) {
    if (blanks[blank] === index) {
      blank++;
      continue;
    }
    const [a, b] = [glyphs[index - 1]!, glyphs[index]!];
    if (a.size === b.size) gaps[count++] = gapOf(a, b) / b.size;
  }
  if (count < FEW_GAPS) return SPACE_GAP;
  const sorted = gaps.subarray(0, count).toSorted();
  const tracking = Math.max(0, sorted[Math.floor(count / 2)] ?? 0);
  const narrow = countUpTo(sorted, SPACE_GAP + tracking);
  const space = sorted[narrow + Math.floor((count - narrow) / 2)] ?? Infinity;
  return tracking + Math.min(SPACE_GAP, Math.max(TIGHTEST_SPACE, SPACE_SHARE * space));
}

/** How many of these numbers, the smallest first, are no larger than a limit. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let count = sorted.length;
  while (count > 0 && sorted[count - 1]! > limit) count--;
  return count;
}

/** A small ring above a number is the sign of degrees, however its font names it. */
const degreeSign = (glyph: Glyph, main: { readonly y: number }, before: string): string | null =>
  !isLatin(glyph.text) && RING.test(glyph.text) && glyph.y < main.y && /\p{N}$/u.test(before)
    ? '°'
    : null;

/**
 * Between a number and the letter of a scale of temperature (`4 ?C`) a character that its font does not
 * name is the sign of degrees: no other one stands there.
 */
function unnamedDegree(
  glyph: Glyph,
  before: string,
  { glyphs, blanks }: DrawnLine,
  following: number,
): string | null {
  if (glyph.text !== '') return null;
  const scale = glyphs[following];
  const next = glyphs[following + 1];
  if (scale === undefined || !/^[CFK]$/u.test(scale.text)) return null;
  if (blanks.includes(following) || !/\p{N} ?$/u.test(before)) return null;
  const endsWord =
    next === undefined || blanks.includes(following + 1) || !/^\p{L}$/u.test(next.text);
  return endsWord ? '°' : null;
}

function gapOf(a: Glyph, b: Glyph): number {
  return readsLeftwards(a.text) || readsLeftwards(b.text)
    ? Math.max(b.x0 - a.x1, a.x0 - b.x1)
    : b.x0 - a.x1;
}

const isUnspaced = (text: string): boolean => !isLatin(text) && NO_SPACES.test(text);

function isParted(
  a: Glyph,
  b: Glyph,
  blankBefore: boolean,
  spacing: () => number,
  inkGap: number,
): boolean {
  const gap = gapOf(a, b) / Math.max(a.size, b.size);
  if (isUnspaced(a.text) && isUnspaced(b.text)) return gap > UNSPACED_GAP;
  if (blankBefore) return gap > NO_ROOM;
  // No line is set so tight that this is a space: nearly all letters need no look at their line.
  if (gap <= TIGHTEST_SPACE) return false;
  return gap > Math.max(spacing(), b.hidden ? HIDDEN_SPACE_GAP : b.turn === 0 ? 0 : inkGap);
}

function noteScript(
  scripts: Script[],
  glyph: Glyph,
  main: { readonly size: number; readonly y: number },
  start: number,
  length: number,
): void {
  if (length === 0 || glyph.size > SCRIPT_SIZE * main.size) return;
  const shift = (main.y - glyph.y) / main.size;
  if (Math.abs(shift) < SCRIPT_SHIFT) return;
  const kind = shift > 0 ? 'superscript' : 'subscript';
  const last = scripts.at(-1);
  if (last?.kind === kind && last.end === start)
    scripts[scripts.length - 1] = { ...last, end: start + length };
  else scripts.push({ kind, start, end: start + length });
}
