import { changeGlyph, type Glyph } from '../pdfium/glyph.ts';

/** Two single quotation marks that are drawn as one double mark, and that mark. */
const DOUBLES: ReadonlyMap<string, string> = new Map([
  ['‘', '“'],
  ['`', '“'],
  ['’', '”'],
]);
/** The two stand no farther apart than this, in parts of the size. */
const TOUCHING = 0.08;

/** Makes one double quotation mark of two single ones, as TeX and some typesetters draw it. */
export function joinQuotes(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ text }) => DOUBLES.has(text))) return glyphs;
  const out: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = out.at(-1);
    const double = DOUBLES.get(glyph.text);
    const isPair =
      last !== undefined &&
      double !== undefined &&
      last.text === glyph.text &&
      last.y === glyph.y &&
      Math.abs(glyph.x0 - last.x1) <= TOUCHING * glyph.size;
    if (isPair) out[out.length - 1] = changeGlyph(last, { text: double, x1: glyph.x1 });
    else out.push(glyph);
  }
  return out;
}
