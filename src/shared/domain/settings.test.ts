import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, Settings } from './settings.ts';

/** So many names, each with the same value. */
const named = (count: number, value: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`name ${String(at)}`, value]));

const isTaken = (some: Partial<Record<keyof Settings, unknown>>): boolean =>
  Settings.safeParse({ ...DEFAULT_SETTINGS, ...some }).success;

test('what nobody changed can be kept', () => {
  expect(Settings.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
});

test('so many keys and colours of tags, and no more', () => {
  expect(isTaken({ keys: named(500, 'A') })).toBe(true);
  expect(isTaken({ keys: named(501, 'A') })).toBe(false);
  expect(isTaken({ tagColors: named(1000, 'red') })).toBe(true);
  expect(isTaken({ tagColors: named(1001, 'red') })).toBe(false);
});

test('each column of the list once, as wide as can be seen', () => {
  const column = (width: number | null) => ({ id: 'year', width });
  expect([24, 600, null].map((width) => isTaken({ listColumns: [column(width)] }))).toEqual([
    true,
    true,
    true,
  ]);
  expect([23, 601].map((width) => isTaken({ listColumns: [column(width)] }))).toEqual([
    false,
    false,
  ]);
  expect(isTaken({ listColumns: [column(50), column(60)] })).toBe(false);
});

test('days from one to a hundred years', () => {
  expect([1, 36_500, null].every((trashDays) => isTaken({ trashDays }))).toBe(true);
  expect([0, 36_501, 1.5].some((trashDays) => isTaken({ trashDays }))).toBe(false);
});
