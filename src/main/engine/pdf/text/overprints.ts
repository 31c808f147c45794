import type { Glyph } from '../pdfium/glyph.ts';

/** How far the second print of a character may be from the first, in parts of its size. */
const SHIFT = 0.12;
/** The side of a cell of the grid in which the first prints are looked up, in points: some letters of a line. */
const CELL = 16;
/** Cells of one page never lie a million apart. */
const ROWS = 1_000_000;

/**
 * Leaves out characters that are printed again on their own place, which is how some programs draw
 * bold type and shadows.
 */
export function dropOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const first = new FirstPrints(glyphs.length);
  return glyphs.filter((glyph) => {
    if (glyph.text === ' ' || glyph.text.trim() === '') return true;
    if (first.has(glyph)) return false;
    first.add(glyph);
    return true;
  });
}

/**
 * The first prints of a page by what they say and the cell of a grid that they begin in. A table of chains in arrays
 * of numbers, as this is asked for each character.
 */
class FirstPrints {
  private readonly glyphs: Glyph[] = [];
  /** The last print of each chain, and the one before each print, counted from 1; 0 ends a chain. */
  private readonly last: Int32Array;
  private readonly before: Int32Array;
  private readonly mask: number;

  constructor(most: number) {
    const chains = 1 << Math.ceil(Math.log2(most + 1));
    this.mask = chains - 1;
    this.last = new Int32Array(chains);
    this.before = new Int32Array(most + 1);
  }

  add(glyph: Glyph): void {
    const [column, row] = [Math.floor(glyph.x0 / CELL), Math.floor(glyph.y / CELL)];
    const chain = this.chainOf(codeOf(glyph), column, row);
    const place = this.glyphs.push(glyph);
    this.before[place] = this.last[chain]!;
    this.last[chain] = place;
  }

  has(glyph: Glyph): boolean {
    const { x0, y } = glyph;
    const code = codeOf(glyph);
    const reach = SHIFT * glyph.size;
    const right = Math.floor((x0 + reach) / CELL);
    const top = Math.floor((y - reach) / CELL);
    const bottom = Math.floor((y + reach) / CELL);
    for (let column = Math.floor((x0 - reach) / CELL); column <= right; column++)
      for (let row = top; row <= bottom; row++)
        if (this.isInChain(this.chainOf(code, column, row), glyph, reach)) return true;
    return false;
  }

  private isInChain(chain: number, glyph: Glyph, reach: number): boolean {
    for (let place = this.last[chain]!; place > 0; place = this.before[place]!)
      if (isSame(this.glyphs[place - 1]!, glyph, reach)) return true;
    return false;
  }

  private chainOf(code: number, column: number, row: number): number {
    const mixed = Math.imul(column * ROWS + row, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
    return (mixed >>> 7) & this.mask;
  }
}

/** The first code unit of what a character says. */
const codeOf = ({ text }: Glyph): number => text.charCodeAt(0);

const isSame = (a: Glyph, b: Glyph, reach: number): boolean =>
  a.text === b.text &&
  a.turn === b.turn &&
  Math.abs(a.x0 - b.x0) <= reach &&
  Math.abs(a.y - b.y) <= reach &&
  Math.abs(a.size - b.size) <= reach;
