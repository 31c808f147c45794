import { expect, test } from 'vitest';
import { besideOf } from './use-head-drag.ts';

const HEADS = [
  { key: 'a', from: 100, to: 200 },
  { key: 'b', from: 200, to: 500 },
];

test('what is dragged lands before a head in its first half, and after it in the other', () => {
  expect(besideOf(HEADS, 120)).toEqual({ other: 'a', side: 'before', line: 100 });
  expect(besideOf(HEADS, 199)).toEqual({ other: 'a', side: 'after', line: 200 });
  expect(besideOf(HEADS, 349)).toEqual({ other: 'b', side: 'before', line: 200 });
  expect(besideOf(HEADS, 350)).toEqual({ other: 'b', side: 'after', line: 500 });
});

test('beyond the first and the last it lands at the ends, and nowhere where nothing is', () => {
  expect(besideOf(HEADS, 3)).toEqual({ other: 'a', side: 'before', line: 100 });
  expect(besideOf(HEADS, 900)).toEqual({ other: 'b', side: 'after', line: 500 });
  expect(besideOf([], 3)).toBeNull();
});
