import { changeGlyph, type Glyph } from '../pdfium/glyph.ts';
import type { PageGlyphs } from '../pdfium/page-glyphs.ts';

/** A line of type for a page of a test. */
export interface SetLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: string;
  readonly bold?: boolean;
  readonly turn?: number;
  /** Words are pushed apart until the line is so wide, as in justified columns. */
  readonly width?: number;
  /** Without blanks of their own, words are parted by room alone, as TeX sets them. */
  readonly blanks?: boolean;
}

export const PAGE = { width: 612, height: 792 };
/** Every character of the test's type is half as wide as it is high. */
const ADVANCE = 0.5;
const BODY_SIZE = 10;

/** The width of a text in the test's type. */
const widthOf = (text: string, size = BODY_SIZE): number => text.length * ADVANCE * size;

/** A page with the lines on it, in their order. */
export function pageOf(lines: readonly SetLine[]): PageGlyphs {
  return { ...PAGE, glyphs: lines.flatMap(setLine), unmapped: 0 };
}

function setLine(line: SetLine): Glyph[] {
  const { text, x, y, size = BODY_SIZE, font = 'Text', bold = false, turn = 0 } = line;
  const spaces = text.split(' ').length - 1;
  const room = line.width === undefined ? 0 : line.width - widthOf(text, size);
  const stretch = spaces === 0 ? 0 : room / spaces;
  const glyphs: Glyph[] = [];
  let pen = x;
  for (const character of text) {
    const advance = ADVANCE * size;
    if (character !== ' ' || line.blanks !== false)
      glyphs.push({
        text: character,
        x0: pen,
        x1: pen + advance,
        y0: y - 0.8 * size,
        y1: y + 0.2 * size,
        x: pen,
        y,
        size,
        font: { name: font, bold, italic: false },
        turn: 0,
        hidden: false,
      });
    pen += advance + (character === ' ' ? stretch : 0);
  }
  return turn === 90 ? glyphs.map(turnDown) : glyphs;
}

/** The same character on a page that is turned clockwise by a quarter. */
const turnDown = (glyph: Glyph): Glyph =>
  changeGlyph(glyph, {
    x0: PAGE.width - glyph.y1,
    x1: PAGE.width - glyph.y0,
    y0: glyph.x0,
    y1: glyph.x1,
    x: PAGE.width - glyph.y,
    y: glyph.x,
    turn: 90,
  });

/** A column to set text into. */
interface Column {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

/** The two columns of a page of the test. */
export const TWO_COLUMNS: readonly Column[] = [
  { x: 60, top: 100, bottom: 700, width: 235 },
  { x: 315, top: 100, bottom: 700, width: 235 },
];

/**
 * Sets paragraphs into the columns of as many pages as they need, justified, each with an indent, and
 * answers with the lines of each page.
 */
export function setParagraphs(
  paragraphs: readonly string[],
  columns: readonly Column[],
  leading = 12,
): SetLine[][] {
  const pages: SetLine[][] = [[]];
  let column = 0;
  let y = columns[0]?.top ?? 0;
  const put = (text: string, indent: number, isLast: boolean): void => {
    if (y > (columns[column]?.bottom ?? 0)) {
      column++;
      if (column === columns.length) {
        pages.push([]);
        column = 0;
      }
      y = columns[column]?.top ?? 0;
    }
    const { x = 0, width = 0 } = columns[column] ?? {};
    const full = isLast ? {} : { width: width - indent };
    pages.at(-1)?.push({ text, x: x + indent, y, ...full });
    y += leading;
  };
  for (const paragraph of paragraphs) {
    let line = '';
    let indent = INDENT;
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      const room = (columns[column]?.width ?? 0) - indent;
      if (line !== '' && widthOf(longer) > room) {
        put(line, indent, false);
        indent = 0;
        line = word;
      } else line = longer;
    }
    put(line, indent, true);
  }
  return pages;
}

const INDENT = 15;
