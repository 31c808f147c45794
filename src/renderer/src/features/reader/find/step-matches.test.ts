import { expect, it } from 'vitest';
import { matchWithin, stepMatch } from './step-matches.ts';

const MATCHES = [5, 20, 40].map((start) => ({ start, end: start + 4 }));

it('the match of a place is the first that begins in it', () => {
  expect(matchWithin(MATCHES, { start: 10, end: 60 })).toBe(1);
  expect(matchWithin(MATCHES, { start: 10, end: 20 })).toBeNull();
  expect(matchWithin(MATCHES, null)).toBeNull();
});

it('matches go round, both ways', () => {
  expect(stepMatch(MATCHES, { at: 2, from: 0 }, 1)).toBe(0);
  expect(stepMatch(MATCHES, { at: 0, from: 0 }, -1)).toBe(2);
});

it.each([
  [0, 1, 0],
  [0, -1, 2],
  [25, 1, 2],
  [25, -1, 1],
  [90, 1, 0],
  [90, -1, 2],
] as const)('from %i on, where none is shown, the next (%i) is %i', (from, direction, next) => {
  expect(stepMatch(MATCHES, { at: null, from }, direction)).toBe(next);
});
