import { expect, test } from 'vitest';
import { Span } from './quote.ts';

test.each([
  [0, 1, null],
  [7, 50_007, null],
  [7, 7, 'A quote needs at least one character.'],
  [7, 6, 'A quote needs at least one character.'],
  [7, 50_008, 'A quote may hold 50,000 characters; this one has 50,001. Mark fewer words.'],
])('from %i to %i a quote is told: %j', (start, end, message) => {
  expect(Span.safeParse({ start, end }).error?.issues[0]?.message ?? null).toBe(message);
});

test('a quote stands in no longer text than any library has', () => {
  expect(Span.safeParse({ start: 19_999_990, end: 20_000_000 }).success).toBe(true);
  expect(Span.safeParse({ start: 19_999_990, end: 20_000_001 }).success).toBe(false);
  expect(Span.safeParse({ start: -1, end: 2 }).success).toBe(false);
});
