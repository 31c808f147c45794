import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordFilter } from './word-filter.ts';

test('a word that was added is always found', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
      const filter = new WordFilter(new Uint8Array(1 << 10));
      for (const word of words) filter.add(word);
      return words.every((word) => filter.mayHave(word));
    }),
  );
});

test('a pair of words is found as the two with a blank between', () => {
  const filter = new WordFilter(new Uint8Array(1 << 10));
  filter.add('brown trout');
  expect(filter.mayHavePair('brown', 'trout')).toBe(true);
  expect(filter.mayHavePair('trout', 'brown')).toBe(filter.mayHave('trout brown'));
});

test('with sixteen bits a word at most three in a hundred others are taken for members', () => {
  const filter = new WordFilter(new Uint8Array(1 << 11));
  for (let at = 0; at < 1024; at += 1) filter.add(`inside${at}`);
  let wrong = 0;
  for (let at = 0; at < 10_000; at += 1) if (filter.mayHave(`outside${at}`)) wrong += 1;
  expect(wrong).toBeLessThan(300);
});
