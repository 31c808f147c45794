import { expect, test } from 'vitest';
import { compareStrengths, STRENGTHS } from './strength.ts';

test('a statement is as strong as itself, and each further one is stronger', () => {
  STRENGTHS.forEach((left, at) => {
    STRENGTHS.forEach((right, other) => {
      const expected = at === other ? 'same' : at < other ? 'up' : 'down';
      expect(compareStrengths(left, right)).toBe(expected);
    });
  });
});
