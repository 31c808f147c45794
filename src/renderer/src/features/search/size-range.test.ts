import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clauseOfSizes, sizesIn, withSizes } from './size-range.ts';

const SIZES = [
  { from: 0, to: 9, count: 1 },
  { from: 10, to: 99, count: 2 },
  { from: 100, to: null, count: 3 },
];

test('neighbouring bars are one part of a query, and all of them are none', () => {
  expect(clauseOfSizes(SIZES, { from: 0, to: 2 })).toBe('n:0..99');
  expect(clauseOfSizes(SIZES, { from: 1, to: 3 })).toBe('n>=10');
  expect(clauseOfSizes(SIZES, { from: 0, to: 3 })).toBeNull();
});

test('what is drawn takes the place of what was drawn before', () => {
  expect(withSizes('mice', SIZES, { from: 1, to: 2 })).toBe('mice n:10..99 ');
  expect(withSizes('n:10..99 mice', SIZES, { from: 2, to: 3 })).toBe('n>=100 mice');
  expect(withSizes('mice n>=100 liver', SIZES, { from: 0, to: 3 })).toBe('mice liver');
  expect(withSizes('n>=100 ', SIZES, { from: 0, to: 3 })).toBe('');
  expect(withSizes('mice', SIZES, { from: 0, to: 3 })).toBe('mice');
});

test('sizes that are typed and are no whole bars stay as they are', () => {
  expect(sizesIn('mice n:12..50 n>=100', SIZES)).toEqual({ from: 2, to: 3 });
  expect(sizesIn('mice n:12..50', SIZES)).toBeNull();
  expect(sizesIn('"n>=100" mice', SIZES)).toBeNull();
});

test('what is drawn is what is read again', () => {
  const border = fc.nat(SIZES.length);
  const words = fc
    .array(fc.constantFrom('mice', 'n:12..50', 'n>=10', 'liver'))
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(words, border, border, (text, one, other) => {
      const from = Math.min(one, other);
      const range = { from, to: Math.max(one, other, from + 1) };
      if (clauseOfSizes(SIZES, range) === null) return;
      expect(sizesIn(withSizes(text, SIZES, range), SIZES)).toEqual(range);
    }),
  );
});
