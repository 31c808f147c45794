import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortenWords } from './short-words.ts';

test.each([
  ['four mice', 9, 'four mice'],
  ['four  mice\nslept', 16, 'four mice slept'],
  ['four mice slept', 14, 'four mice…'],
  ['four mice slept', 10, 'four mice…'],
  ['four mice slept', 9, 'four…'],
  ['four, mice', 8, 'four…'],
  ['Unbelievable', 6, 'Unbel…'],
  [' Unbelievable', 6, ' Unbe…'],
])('%j in %i characters', (words, longest, short) => {
  expect(shortenWords(words, longest)).toBe(short);
});

test('never longer than it may be', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (words, longest) => {
      expect(shortenWords(words, longest).length).toBeLessThanOrEqual(longest);
    }),
  );
});
