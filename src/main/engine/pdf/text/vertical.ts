import { changeGlyph, type Glyph } from '../pdfium/glyph.ts';
import { isLatin } from './letters.ts';

/** Characters that are set from top to bottom where a line stands upright: kana, Han, full width. */
const UPRIGHT = /^[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]$/u;
/** Reading downwards: a quarter turn clockwise. */
const DOWNWARDS = 90;
/** How far two characters of a column may stand beside each other, in parts of the size. */
const BESIDE = 0.3;
/** How far down the next one may be: no step at all is another print, a large one another line. */
const NEAREST = 0.5;
const FARTHEST = 1.6;

/** Turns Chinese and Japanese characters that are drawn from top to bottom into the direction they are read in. */
export function turnColumns(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ text }) => !isLatin(text) && UPRIGHT.test(text))) return glyphs;
  return glyphs.map((glyph, index) =>
    glyph.turn === 0 && (isAbove(glyph, glyphs[index + 1]) || isAbove(glyphs[index - 1], glyph))
      ? changeGlyph(glyph, { turn: DOWNWARDS })
      : glyph,
  );
}

function isAbove(a: Glyph | undefined, b: Glyph | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (!UPRIGHT.test(a.text) || !UPRIGHT.test(b.text) || a.size !== b.size) return false;
  const step = (b.y - a.y) / a.size;
  const beside = Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2 / a.size;
  return step > NEAREST && step < FARTHEST && beside < BESIDE;
}
