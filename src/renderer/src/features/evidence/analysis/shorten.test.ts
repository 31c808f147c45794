import { expect, test } from 'vitest';
import { shorten, shortenName } from './shorten.ts';

test('a text that fits stays, a longer one is cut', () => {
  expect(shorten('live births', 100)).toBe('live births');
  expect(shorten('live births after transfer', 100)).toBe('live births aft…');
});

test('the year at the end of a name stays', () => {
  expect(shortenName('Collate sample library 2015', 92)).toBe('Collate… 2015');
  expect(shortenName('Tanaka 2015', 92)).toBe('Tanaka 2015');
  expect(shortenName('A wire without a year', 92)).toBe('A wire withou…');
});
