import { expect, test } from 'vitest';
import { parseQuery } from './parse.ts';
import type { Field } from './tree.ts';
import { countsDays, isTyped, readChoices, readDates, readNumbers } from './values.ts';

/** The only field of a query. */
function fieldOf(text: string): Field {
  const [part] = parseQuery(text).parts;
  if (part?.of !== 'field') throw new Error(`${text} is no field.`);
  return part;
}

const numbers = (text: string): unknown => {
  const field = fieldOf(text);
  return readNumbers(field, field.values[0]!);
};

test.each([
  ['n:14', { from: 14, to: 14 }],
  ['n:"1,204"', { from: 1204, to: 1204 }],
  ['n:1,204', { from: 1204, to: 1204 }],
  ['n>=1,204', { from: 1204, to: null }],
  ['n.births:1,000..2,500', { from: 1000, to: 2500 }],
  ['n:1,204x', { from: 1, to: 1 }],
  ['n:10,20', { from: 10, to: 10 }],
  ['n<14', { from: null, to: 13 }],
  ['n<=14', { from: null, to: 14 }],
  ['n>14', { from: 15, to: null }],
  ['n>=14', { from: 14, to: null }],
  ['n:14..76', { from: 14, to: 76 }],
  ['n:14..', { from: 14, to: null }],
  ['n:..76', { from: null, to: 76 }],
  ['n:many', null],
  ['n:"1,20"', null],
  ['n:a..9', null],
  ['n:9..b', null],
])('%s asks for the numbers %j', (text, range) => {
  expect(numbers(text)).toEqual(range);
});

/** A moment of 15 March 2024, in the time of the place. */
const NOW = new Date(2024, 2, 15, 13, 30).getTime();
const day = (year: number, month: number, date: number): number =>
  new Date(year, month - 1, date).getTime();

const dates = (text: string): unknown => {
  const field = fieldOf(text);
  return readDates(field, field.values[0]!, NOW);
};

test.each([
  ['added:2024', { from: day(2024, 1, 1), to: day(2025, 1, 1) - 1 }],
  ['added:2024-12', { from: day(2024, 12, 1), to: day(2025, 1, 1) - 1 }],
  ['added:2024-02-29', { from: day(2024, 2, 29), to: day(2024, 3, 1) - 1 }],
  ['added:2024-2-9', { from: day(2024, 2, 9), to: day(2024, 2, 10) - 1 }],
  ['added>2024-02-29', { from: day(2024, 3, 1), to: null }],
  ['added<2024-02-29', { from: null, to: day(2024, 2, 29) - 1 }],
  ['added:today', { from: day(2024, 3, 15), to: null }],
  ['added:Yesterday', { from: day(2024, 3, 14), to: day(2024, 3, 15) - 1 }],
  ['added:7d', { from: day(2024, 3, 8), to: null }],
  ['added:2023..2024-02', { from: day(2023, 1, 1), to: day(2024, 3, 1) - 1 }],
  ['added:2023..', { from: day(2023, 1, 1), to: null }],
  ['added:..2023', { from: null, to: day(2024, 1, 1) - 1 }],
  ['added:2024-13', null],
  ['added:2024-00', null],
  ['added:2024-01-32', null],
  ['added:2024-01-00', null],
  ['added:soon', null],
  ['added:soon..2024', null],
  ['added:2023..soon', null],
])('%s asks for the moments %j', (text, range) => {
  expect(dates(text)).toEqual(range);
});

test.each([
  ['added:7d', true],
  ['mice (year:2010 -added:Today)', true],
  ['added>=yesterday', true],
  ['added:2023..30d', true],
  ['added:2024-03', false],
  ['7d title:today', false],
  ['added:', false],
])('%s counts days from today: %s', (text, counts) => {
  expect(countsDays(parseQuery(text))).toBe(counts);
});

test('a choice is named by itself or by how it begins', () => {
  expect(readChoices('status', 'reading')).toEqual(['reading']);
  expect(readChoices('status', 'rea')).toEqual(['reading', 'read']);
  expect(readChoices('status', ' ')).toEqual([]);
  expect(readChoices('status', 'gone')).toEqual([]);
});

test('a value is typed while nothing stands behind it', () => {
  const typed = parseQuery('status:rea');
  const settled = parseQuery('status:rea ');
  expect(isTyped(typed, typed.parts[0]!.span)).toBe(true);
  expect(isTyped(settled, settled.parts[0]!.span)).toBe(false);
});
