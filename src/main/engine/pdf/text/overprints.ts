import type { Glyph } from '../pdfium/page-glyphs.ts';

/** How far the second print of a character may be from the first, in parts of its size. */
const SHIFT = 0.12;
/** The side of a cell of the grid in which the first prints are looked up, in points. */
const CELL = 4;

/**
 * Leaves out characters that are printed again on their own place, which is how some programs draw
 * bold type and shadows.
 */
export function dropOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const cells = new Map<number, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true;
    const column = Math.floor(glyph.x0 / CELL);
    const row = Math.floor(glyph.y / CELL);
    const reach = SHIFT * glyph.size;
    for (
      let c = Math.floor((glyph.x0 - reach) / CELL);
      c <= Math.floor((glyph.x0 + reach) / CELL);
      c++
    )
      for (
        let r = Math.floor((glyph.y - reach) / CELL);
        r <= Math.floor((glyph.y + reach) / CELL);
        r++
      )
        if (cells.get(keyOf(c, r))?.some((other) => isSame(other, glyph, reach)) === true)
          return false;
    const key = keyOf(column, row);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [glyph]);
    else cell.push(glyph);
    return true;
  });
}

/** Cells of one page never lie a million apart. */
const keyOf = (column: number, row: number): number => column * 1_000_000 + row;

const isSame = (a: Glyph, b: Glyph, reach: number): boolean =>
  a.text === b.text &&
  a.turn === b.turn &&
  Math.abs(a.x0 - b.x0) <= reach &&
  Math.abs(a.y - b.y) <= reach &&
  Math.abs(a.size - b.size) <= reach;
