import { expect, test } from 'vitest';
import { isOneEdit } from './dictionary.ts';

test.each([
  ['mouse', 'house'],
  ['mouse', 'mous'],
  ['mouse', 'moduse'],
  ['mouse', 'mosue'],
  ['mouse', 'mouses'],
  ['mouse', 'ouse'],
  ['ab', 'ba'],
])('%s and %s are one letter apart', (one, other) => {
  expect(isOneEdit(one, other)).toBe(true);
  expect(isOneEdit(other, one)).toBe(true);
});

test.each([
  ['mouse', 'mouse'],
  ['mouse', 'mice'],
  ['mouse', 'mo'],
  ['mouse', 'hause'],
  ['mouse', 'omuse!'],
  ['abcd', 'badc'],
  ['mouse', 'mosxe'],
])('%s and %s are not', (one, other) => {
  expect(isOneEdit(one, other)).toBe(false);
  expect(isOneEdit(other, one)).toBe(false);
});
