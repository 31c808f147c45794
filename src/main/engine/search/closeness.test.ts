import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../shared/domain/query-words.ts';
import { findTerms } from '../../../shared/domain/text-marks.ts';
import { termsTogether } from './closeness.ts';

const together = (query: string, ...texts: string[]): number =>
  termsTogether(texts, findTerms(parseQuery(query).terms));

const FAR = ' and so on'.repeat(40);

test.each([
  ['owl barn dusk ', ['Owls left the barn at dusk.'], 2],
  ['owls barn dusk ', ['Owls left the barn at dusk.'], 3],
  ['owls barn dusk ', [`Owls left.${FAR} The barn at dusk.`], 2],
  ['owls barn dusk ', ['Owls of a barn', `Owls.${FAR} Dusk.`], 2],
  ['owls barn ', ['owls owls owls owls'], 1],
  ['owls barn ', [''], 0],
])('%j stands together in %j as far as %i of its words', (query, texts, most) => {
  expect(together(query, ...texts)).toBe(most);
});

test('counts a match that is itself longer than what stands together', () => {
  const long = 'mice'.repeat(80);
  expect(together('owls mice', `owls ${long}`)).toBe(1);
  expect(together('owls mice', `${long} owls`)).toBe(1);
});

test('is never more than the words there are, and no less where more text follows', () => {
  const text = fc.array(fc.constantFrom('owls', 'barn', 'dusk', 'and so on '.repeat(9)));
  fc.assert(
    fc.property(text, text, (words, more) => {
      const some = together('owls barn dusk ', words.join(' '));
      expect(some).toBeLessThanOrEqual(3);
      expect(together('owls barn dusk ', [...words, ...more].join(' '))).toBeGreaterThanOrEqual(
        some,
      );
    }),
  );
});
