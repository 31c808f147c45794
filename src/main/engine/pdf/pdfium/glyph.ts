import type { GlyphFont } from './font-names.ts';

/** What is the same for all characters of a piece of text. */
export interface GlyphStyle {
  /** The height of the type as it is seen. */
  readonly size: number;
  readonly font: GlyphFont;
  /** The direction of reading, in degrees clockwise from left to right: 0 to 359. */
  readonly turn: number;
  /** Drawn in no colour at all: how the text of a scanned page lies over its picture. */
  readonly hidden: boolean;
}

/**
 * One drawn character. Points, origin at the top left of the page as it is seen. Copied with
 * `changeGlyph`, as what it has may not be properties of its own.
 */
export interface Glyph extends GlyphStyle {
  /** One code point, or '' where the font does not tell which character it draws. */
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Where the pen stood: the left end of the character on its baseline. */
  readonly x: number;
  readonly y: number;
}

/** The glyph with other values in the place of some. */
export function changeGlyph(glyph: Glyph, changes: Partial<Glyph>): Glyph {
  const { text, x0, y0, x1, y1, x, y, size, font, turn, hidden } = glyph;
  return { text, x0, y0, x1, y1, x, y, size, font, turn, hidden, ...changes };
}

/** Numbers of one glyph: its box and where the pen stood. */
const NUMBERS = 6;

/**
 * The glyphs of a page, whose numbers lie in one array: as objects with ten numbers each, a long
 * document would spend as much time on their memory as on its text.
 */
export class GlyphList {
  readonly glyphs: ListedGlyph[] = [];
  private readonly numbers: Float64Array;

  /** @param most so many are added at most */
  constructor(most: number) {
    this.numbers = new Float64Array(most * NUMBERS);
  }

  add(text: string, style: GlyphStyle, box: GlyphBox): void {
    const { numbers, glyphs } = this;
    const at = glyphs.length * NUMBERS;
    numbers[at] = box.x0;
    numbers[at + 1] = box.y0;
    numbers[at + 2] = box.x1;
    numbers[at + 3] = box.y1;
    numbers[at + 4] = box.x;
    numbers[at + 5] = box.y;
    glyphs.push(new ListedGlyph(numbers, at, text, style));
  }
}

/** The place of a glyph. */
export type GlyphBox = Pick<Glyph, 'x0' | 'y0' | 'x1' | 'y1' | 'x' | 'y'>;

/** A glyph of such a list. */
export class ListedGlyph implements Glyph {
  readonly text: string;
  private readonly style: GlyphStyle;
  private readonly numbers: Float64Array;
  private readonly at: number;

  constructor(numbers: Float64Array, at: number, text: string, style: GlyphStyle) {
    this.numbers = numbers;
    this.at = at;
    this.text = text;
    this.style = style;
  }

  get x0(): number {
    return this.numbers[this.at]!;
  }

  get y0(): number {
    return this.numbers[this.at + 1]!;
  }

  get x1(): number {
    return this.numbers[this.at + 2]!;
  }

  get y1(): number {
    return this.numbers[this.at + 3]!;
  }

  get x(): number {
    return this.numbers[this.at + 4]!;
  }

  get y(): number {
    return this.numbers[this.at + 5]!;
  }

  get size(): number {
    return this.style.size;
  }

  get font(): GlyphFont {
    return this.style.font;
  }

  get turn(): number {
    return this.style.turn;
  }

  get hidden(): boolean {
    return this.style.hidden;
  }

  /** Gives it a share of its box, from one part of its width or height to another. */
  setAcross(from: number, to: number): void {
    this.numbers[this.at] = from;
    this.numbers[this.at + 2] = to;
  }

  setDown(from: number, to: number): void {
    this.numbers[this.at + 1] = from;
    this.numbers[this.at + 3] = to;
  }
}
