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
  ['janv', 1],
  ['févr', 2],
  ['avr', 4],
  ['juil', 7],
  ['okt', 10],
  ['dez', 12],
  ['mrz', 3],
  ['ene', 1],
  ['abr', 4],
  ['ago', 8],
  ['dic', 12],
  ['gen', 1],
  ['mag', 5],
  ['giu', 6],
  ['lug', 7],
  ['ott', 10],
  ['se', null],
  ['Septem', null],
  ['spring', null],
  ['', null],
])('%j is month %j', (name, month) => {
  expect(monthNumber(name)).toBe(month);
});
