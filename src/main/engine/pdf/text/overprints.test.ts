import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeGlyph, type Glyph } from '../pdfium/glyph.ts';
import { dropOverprints } from './overprints.ts';
import { pageOf } from './test-pages.ts';

const [LETTER] = pageOf([{ text: 'a', x: 0, y: 0 }]).glyphs;

/** Letters of few kinds and sizes, close to each other, so that many lie over others. */
const glyphs: fc.Arbitrary<Glyph[]> = fc.array(
  fc
    .record({
      text: fc.constantFrom('a', 'b', ' '),
      x0: fc.double({ min: -9, max: 20, noNaN: true }),
      y: fc.double({ min: -9, max: 20, noNaN: true }),
      size: fc.constantFrom(4, 10, 60),
    })
    .map((changes) => changeGlyph(LETTER!, changes)),
  { maxLength: 40 },
);

/** As told in words: the same letter at nearly the same place was kept before. */
function isAgain(kept: readonly Glyph[], { text, x0, y, size }: Glyph): boolean {
  const reach = 0.12 * size;
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= reach;
  return kept.some(
    (each) =>
      text !== ' ' &&
      each.text === text &&
      isNear(each.x0, x0) &&
      isNear(each.y, y) &&
      isNear(each.size, size),
  );
}

it('leaves out the letters that lie over the same letter, wherever on the page they stand', () => {
  fc.assert(
    fc.property(glyphs, (drawn) => {
      const kept: Glyph[] = [];
      for (const glyph of drawn) if (!isAgain(kept, glyph)) kept.push(glyph);
      expect(dropOverprints(drawn)).toEqual(kept);
    }),
  );
});
