import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints } from './code-points.ts';

test('a place among code units is one among characters, that of the end within a character', () => {
  const place = codePoints('a𝛼b𝛽');
  expect([0, 1, 2, 3, 4, 5, 6].map(place)).toEqual([0, 1, 2, 2, 3, 4, 4]);
});

test('is as many characters as stand before it, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, behind) => {
      const place = codePoints(before + behind);
      expect(place(before.length)).toBe(Array.from(before).length);
    }),
  );
});
