import { expect, test } from 'vitest';
import { countClaims, describeClaimCounts } from './claim-counts.ts';

test('accepted claims and suggestions are counted apart, rejected ones not at all', () => {
  const statuses = ['accepted', 'suggested', 'rejected', 'suggested', 'rejected'] as const;
  expect(countClaims(statuses.map((status) => ({ status })))).toEqual({
    accepted: 1,
    suggested: 2,
  });
});

test.each([
  [0, 0, 'no claims yet'],
  [1, 0, '1 claim'],
  [1204, 1, '1,204 claims, 1 to decide'],
  [0, 3, '0 claims, 3 to decide'],
])('%i accepted and %i suggested are "%s"', (accepted, suggested, words) => {
  expect(describeClaimCounts({ accepted, suggested })).toBe(words);
});
