import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, type Piece } from './word-differences.ts';

const show = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const plain = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const shared = (pieces: readonly Piece[]): string =>
  plain(pieces.filter(({ differs }) => !differs));

describe('compareWords', () => {
  test.each([
    ['Twelve voles slept', 'Twelve moles slept', 'Twelve [voles] slept', 'Twelve [moles] slept'],
    ['voles slept', 'voles soon slept', 'voles slept', 'voles [soon ]slept'],
    ['p < 0.05', 'p<0.05', 'p[ ]<[ ]0.05', 'p<0.05'],
    ['the same', 'the same', 'the same', 'the same'],
    ['', 'new', '', '[new]'],
  ])('marks what %j and %j do not share', (before, after, old, next) => {
    const compared = compareWords(before, after);
    expect([show(compared.before), show(compared.after)]).toEqual([old, next]);
  });

  test('loses no letter, and what is not marked is the same in both', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', '12', '.', '😀'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const compared = compareWords(before, after);
        expect([plain(compared.before), plain(compared.after)]).toEqual([before, after]);
        for (const { text: piece, start } of compared.after) {
          expect(after.startsWith(piece, start)).toBe(true);
        }
        expect(shared(compared.before)).toBe(shared(compared.after));
      }),
    );
  });

  test('marks one word among thousands, and takes texts as a whole that share next to nothing', () => {
    const long = 'word '.repeat(5000);
    expect(show(compareWords(long, `${long}end`).after)).toBe(`${long}[end]`);
    const other = Array.from({ length: 500 }, (_, at) => `new${String(at)}`).join(' ');
    expect(compareWords(long, other).after).toEqual([{ text: other, start: 0, differs: true }]);
  });
});
