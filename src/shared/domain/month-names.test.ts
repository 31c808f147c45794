import { expect, test } from 'vitest';
import { monthNumber } from './month-names.ts';

test.each([
  ['January', 1],
  ['JANVIER', 1],
  ['März', 3],
  ['août', 8],
  ['grudnia', 12],
  ['jan', 1],
  ['Dec', 12],
  ['Sept', 9],
  ['mrt', 3],
  ['se', null],
  ['Septem', null],
  ['spring', null],
  ['', null],
])('%j is month %j', (name, month) => {
  expect(monthNumber(name)).toBe(month);
});
