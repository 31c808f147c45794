import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical-text.ts';

describe('canonicalText', () => {
  it.each([
    ['line ends', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['a paragraph separator', 'a\u2029b', 'a\n\nb'],
    ['byte order marks, NULs and controls', '\ufeffa\u0000b\u0007c\u001b\ufeffd', 'abcd'],
    ['tabs', 'a\tb', 'a\tb'],
    ['blanks at line ends', 'a  \nb\t\u00a0\u2003\nc', 'a\nb\nc'],
    ['many blank lines', 'a\n\n\n\n\n\nb', 'a\n\n\nb'],
    ['two blank lines', 'a\n\n\nb', 'a\n\n\nb'],
    ['blank lines made of blanks', '\n \n a\n \n\t\n \n \nb\n\n', ' a\n\n\nb'],
    ['a letter and its accent', 'cafe\u0301', 'caf\u00e9'],
    ['an accent behind a control', 'e\u0000\u0301', '\u00e9'],
    ['soft hyphens', 'in\u00adfer\u00adtile', 'infertile'],
    ['no-break spaces', '12\u00a0men, 308\u00a0974 eggs\u00a0', '12 men, 308\u00a0974 eggs'],
    ['lone surrogates', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['emoji and their joiners', '👩🏽‍🔬 🐁', '👩🏽‍🔬 🐁'],
    ['nothing', ' \n\u00a0\n', ''],
  ])('settles %s', (_, raw, canonical) => {
    expect(canonicalText(raw)).toBe(canonical);
  });

  it('leaves canonical text unchanged', () => {
    const troublesome = fc.constantFrom(
      '\n',
      '\r',
      ' ',
      '\t',
      '\u00a0',
      '\ufeff',
      '\u0000',
      '\u00ad',
      '\u0301',
      'e',
      '1',
      '\ud800',
      '\udc00',
      '\u2028',
      '\u2029',
      '가',
      '\u11a8',
      '\f',
    );
    const text = fc
      .array(fc.oneof(troublesome, fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (raw) => {
        const canonical = canonicalText(raw);
        expect(canonicalText(canonical)).toBe(canonical);
        expect(canonical.isWellFormed()).toBe(true);
        expect(canonical).not.toMatch(/\r|\n{4}|[^\S\n]$|[^\S\n]\n|^\n|\n$/);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a long line of blanks in its stride', () => {
    const blanks = ' '.repeat(1_000_000);
    expect(canonicalText(`a${blanks}b${blanks}`)).toBe(`a${blanks}b`);
  });
});
