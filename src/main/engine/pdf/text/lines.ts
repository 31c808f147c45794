import type { Glyph } from '../pdfium/glyph.ts';
import type { PageGlyphs } from '../pdfium/page-glyphs.ts';
import { composeAccents } from './accents.ts';
import { frameFor, turnGlyph } from './frame.ts';
import { isBlank, isUnseen, readsLeftwards } from './letters.ts';
import type { Line, PageLines } from './line.ts';
import { dropOverprints } from './overprints.ts';
import { joinQuotes } from './quotes.ts';
import { turnColumns } from './vertical.ts';
import { writeLine } from './words.ts';

/** How far above or below the line a character may stand, in parts of the larger size: exponents do. */
const RISE = 0.55;
/** For type of the same size: lines are never set closer than this. */
const SAME_SIZE_RISE = 0.4;
/** A gap above this, in parts of the size, parts columns of a table or of the page. */
const COLUMN_GAP = 2.2;
/** How far the pen may step back within a line, in parts of the size. */
const STEP_BACK = 0.9;
/** The same for an exponent that stands over an index. */
const SCRIPT_STEP_BACK = 2.5;
/** Type that is smaller than this part of its neighbour is an exponent or an index of it. */
const SCRIPT_SIZE = 0.85;
/** Beside a large initial type is smaller than this part of it, and no exponent: it is of one line with it on one baseline alone. */
const LEAST_SCRIPT = 0.4;
const ONE_BASELINE = 0.1;

/** A line that is being put together. */
interface OpenLine {
  readonly glyphs: Glyph[];
  /** The places of those before which a blank was drawn. */
  readonly blanks: number[];
  last: Glyph;
  /** The largest type so far, and its baseline. */
  main: Glyph;
  x0: number;
  x1: number;
  leftwards: boolean;
  /** A blank was drawn since the last character. */
  blank: boolean;
}

/** Puts the characters of a page together as lines, in the order in which they are drawn. */
export function linesOf(page: PageGlyphs, number: number): PageLines {
  const glyphs = turnColumns(joinQuotes(composeAccents(dropOverprints(page.glyphs))));
  const lines: Line[] = [];
  for (const turn of turnsOf(glyphs)) {
    const frame = frameFor(turn, page);
    let open: OpenLine | null = null;
    const close = (): void => {
      const line = open === null ? null : writeLine(open, { page: number, turn });
      if (line !== null) lines.push(line);
      open = null;
    };
    for (const drawn of glyphs) {
      if (drawn.turn !== turn || isUnseen(drawn.text)) continue;
      const glyph = turnGlyph(drawn, frame);
      if (isBlank(glyph.text)) {
        if (open !== null) open.blank = true;
        continue;
      }
      if (open !== null && goesOn(open, glyph)) extend(open, glyph);
      else {
        close();
        open = openLine(glyph);
      }
    }
    close();
  }
  return {
    width: page.width,
    height: page.height,
    lines,
    hasText: page.glyphs.some((glyph) => !isBlank(glyph.text)),
  };
}

/** The directions in which a page's type reads, the most frequent one first. */
function turnsOf(glyphs: readonly Glyph[]): number[] {
  const counts = new Map<number, number>();
  for (let start = 0, end = 0; start < glyphs.length; start = end) {
    const { turn } = glyphs[start]!;
    while (glyphs[end]?.turn === turn) end++;
    counts.set(turn, (counts.get(turn) ?? 0) + end - start);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([turn]) => turn);
}

function openLine(glyph: Glyph): OpenLine {
  return {
    glyphs: [glyph],
    blanks: [],
    last: glyph,
    main: glyph,
    x0: glyph.x0,
    x1: glyph.x1,
    leftwards: readsLeftwards(glyph.text),
    blank: false,
  };
}

function extend(line: OpenLine, glyph: Glyph): void {
  if (line.blank) line.blanks.push(line.glyphs.length);
  line.glyphs.push(glyph);
  line.blank = false;
  line.last = glyph;
  if (glyph.size > line.main.size * 1.02) line.main = glyph;
  line.x0 = Math.min(line.x0, glyph.x0);
  line.x1 = Math.max(line.x1, glyph.x1);
  line.leftwards ||= readsLeftwards(glyph.text);
}

/** Does the character belong to the line, after its last one? */
function goesOn(line: OpenLine, glyph: Glyph): boolean {
  const { main, last } = line;
  const size = Math.max(main.size, glyph.size);
  const isScript = isScriptOf(glyph.size, main.size);
  const rise = Math.abs(glyph.y - main.y);
  const isInitial = Math.min(main.size, glyph.size) < LEAST_SCRIPT * size;
  if (rise > (isInitial ? ONE_BASELINE : isScript ? RISE : SAME_SIZE_RISE) * size) return false;
  if (line.leftwards || readsLeftwards(glyph.text))
    return glyph.x1 > line.x0 - COLUMN_GAP * size && glyph.x0 < line.x1 + COLUMN_GAP * size;
  const gap = glyph.x0 - last.x1;
  if (gap > COLUMN_GAP * size) return false;
  const isStacked = isScript && isScriptOf(last.size, main.size);
  return gap > -(isStacked ? SCRIPT_STEP_BACK : STEP_BACK) * size;
}

const isScriptOf = (size: number, main: number): boolean =>
  Math.min(size, main) < SCRIPT_SIZE * Math.max(size, main);
