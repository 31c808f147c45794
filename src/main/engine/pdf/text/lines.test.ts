import { describe, expect, it } from 'vitest';
import { changeGlyph, type Glyph } from '../pdfium/glyph.ts';
import { linesOf } from './lines.ts';
import { PAGE, pageOf, type SetLine } from './test-pages.ts';

const texts = (lines: readonly SetLine[]): string[] =>
  linesOf(pageOf(lines), 0).lines.map(({ text }) => text);

const glyphsOf = (line: SetLine): Glyph[] => [...pageOf([line]).glyphs];

/** The glyphs, of which the font does not name one. */
const withoutName = (glyphs: readonly Glyph[], unnamed: number): Glyph[] =>
  glyphs.map((glyph, at) => (at === unnamed ? changeGlyph(glyph, { text: '' }) : glyph));

const textsOfGlyphs = (glyphs: readonly Glyph[]): string[] =>
  linesOf({ ...PAGE, glyphs, unmapped: 0 }, 0).lines.map(({ text }) => text);

describe('lines of a page', () => {
  it('join accents that were drawn as characters of their own', () => {
    const before = glyphsOf({ text: 'garant', x: 60, y: 100 });
    const accent = glyphsOf({ text: '´', x: 90, y: 100 });
    const glyphs = [...before, ...accent, ...glyphsOf({ text: 'ıa', x: 90, y: 100 })];
    expect(textsOfGlyphs(glyphs)).toEqual(['garantía']);
  });

  it('keep an accent that stands beside a letter', () => {
    expect(texts([{ text: 'a ´ b', x: 60, y: 100 }])).toEqual(['a ´ b']);
  });

  it('spell out ligatures and the shapes of Arabic letters', () => {
    expect(texts([{ text: 'eﬃcient ﬂow', x: 60, y: 100 }])).toEqual(['efficient flow']);
    expect(texts([{ text: 'ﺳﻼﻡ', x: 60, y: 100 }])).toEqual(['سلام']);
  });

  it('drop what was printed twice to look bold', () => {
    const once = glyphsOf({ text: 'Bold coffee', x: 60, y: 100 });
    const again = glyphsOf({ text: 'Bold coffee', x: 60.3, y: 100 });
    expect(textsOfGlyphs([...once, ...again])).toEqual(['Bold coffee']);
  });

  it('close up words that are set with space between their letters', () => {
    expect(texts([{ text: 'T A B L E 2 Counts of newts', x: 60, y: 100 }])).toEqual([
      'TABLE 2 Counts of newts',
    ]);
  });

  it('part columns that stand beside each other', () => {
    const lines = [
      { text: 'left of it', x: 60, y: 100 },
      { text: 'right of it', x: 300, y: 100 },
    ];
    expect(texts(lines)).toEqual(['left of it', 'right of it']);
  });

  it('read Japanese that is set from top to bottom', () => {
    const glyphs = [...'あのイーハトーヴォ'].flatMap((character, at) =>
      glyphsOf({ text: character, x: 300, y: 100 + 10 * at }),
    );
    expect(textsOfGlyphs(glyphs)).toEqual(['あのイーハトーヴォ']);
  });

  it('write a small raised ring behind a number as the sign of degrees', () => {
    const glyphs = [
      ...glyphsOf({ text: 'at 37', x: 60, y: 100 }),
      ...glyphsOf({ text: '◦', x: 85, y: 96, size: 6 }),
      ...glyphsOf({ text: 'C', x: 88, y: 100 }),
    ];
    expect(textsOfGlyphs(glyphs)).toEqual(['at 37°C']);
  });

  it.each([
    ['at 4 xC for', 'at 4 °C for'],
    ['at 94xC.', 'at 94°C.'],
    ['of 4 xCa and', 'of 4 \ufffdCa and'],
    ['of vitamin xC', 'of vitamin \ufffdC'],
  ])('read the sign of degrees that a font does not name, as in %s', (text, expected) => {
    const glyphs = withoutName(glyphsOf({ text, x: 60, y: 100 }), text.indexOf('x'));
    expect(textsOfGlyphs(glyphs)).toEqual([expected]);
  });

  it('read a raised point that a font does not name', () => {
    const glyphs = withoutName(glyphsOf({ text: 'of 8x6 g', x: 60, y: 100 }), 4).map((glyph) =>
      glyph.text === '' ? changeGlyph(glyph, { x1: glyph.x0 + 0.39 * glyph.size }) : glyph,
    );
    expect(textsOfGlyphs(glyphs)).toEqual(['of 8·6 g']);
  });

  it.each([
    ['10', 96, 6, '10−7'],
    ['20', 96, 6, '20\ufffd7'],
    ['210', 96, 6, '210\ufffd7'],
    ['10', 100, 10, '10\ufffd7'],
  ])(
    'read the minus of an exponent that a font does not name, behind %s',
    (base, y, size, said) => {
      const before = glyphsOf({ text: base, x: 60, y: 100 });
      const behind = withoutName(glyphsOf({ text: 'x7', x: before.at(-1)!.x1, y, size }), 0);
      expect(textsOfGlyphs([...before, ...behind])).toEqual([said]);
    },
  );

  it('are canonical text, whatever characters the file names', () => {
    const lines = linesOf(
      pageOf([{ text: 'at 1.5 \u212b and 3 k\u2126, Me\u0301re\u0308 na\u0308y', x: 60, y: 100 }]),
      0,
    ).lines;
    const said = 'at 1.5 \u00c5 and 3 k\u03a9, M\u00e9r\u00eb n\u00e4y';
    expect(lines.map(({ text }) => text)).toEqual([said]);
    expect(lines[0]!.words.map(({ start, end }) => said.slice(start, end))).toEqual(
      said.split(' '),
    );
  });

  it('have exponents at their place behind marks that became one with a letter', () => {
    const glyphs = [
      ...glyphsOf({ text: 'me\u0301re', x: 60, y: 100 }),
      ...glyphsOf({ text: '2', x: 85, y: 96, size: 6 }),
    ];
    const [line] = linesOf({ ...PAGE, glyphs, unmapped: 0 }, 0).lines;
    expect(line).toMatchObject({
      text: 'm\u00e9re2',
      scripts: [{ kind: 'superscript', start: 4, end: 5 }],
    });
  });

  it('show that something stands where a font names no character', () => {
    const glyphs = withoutName(glyphsOf({ text: 'from x8 to', x: 60, y: 100 }), 5);
    expect(textsOfGlyphs(glyphs)).toEqual(['from \ufffd8 to']);
  });
});
