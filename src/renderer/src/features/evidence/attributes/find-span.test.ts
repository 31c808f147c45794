import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSpan } from './find-span.ts';

const TEXT = 'Voles were fed.\nVoles were followed\nfor 18 months.';

test.each([
  ['followed for 18', 'followed\nfor 18'],
  ['  Voles   were followed ', 'Voles were followed'],
  ['Voles were led', null],
  ['volesfed', null],
  [' ', null],
])('“%s” stands as %j', (copied, words) => {
  const span = findSpan(TEXT, copied);
  expect(span && TEXT.slice(span.start, span.end)).toBe(words);
});

test('words that stand in a text are found, whatever blanks were copied between them', () => {
  const word = fc.stringMatching(/^[a-c]{1,3}$/);
  fc.assert(
    fc.property(fc.array(word), fc.array(word, { minLength: 1 }), fc.array(word), (a, b, c) => {
      const span = findSpan([...a, ...b, ...c].join('\n'), b.join('  '));
      expect(span).not.toBeNull();
    }),
  );
});
