import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterCode, letterOrdinal } from './codes.ts';

test.each([
  [1, 'a'],
  [26, 'z'],
  [27, 'aa'],
  [52, 'az'],
  [53, 'ba'],
  [702, 'zz'],
  [703, 'aaa'],
])('annotation %d of an article is %s', (ordinal, code) => {
  expect(letterCode(ordinal)).toBe(code);
  expect(letterOrdinal(code)).toBe(ordinal);
});

test('every ordinal has letters of its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (ordinal) => {
      expect(letterCode(ordinal)).toMatch(/^[a-z]+$/);
      expect(letterOrdinal(letterCode(ordinal))).toBe(ordinal);
    }),
  );
});
