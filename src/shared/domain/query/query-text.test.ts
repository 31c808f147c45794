import { expect, test } from 'vitest';
import { cutQuery, QueryText } from './query-text.ts';

test('what is pasted is cut to what a query may be, and one character that tells of more', () => {
  expect(cutQuery('mouse')).toBe('mouse');
  expect(cutQuery('x'.repeat(2000))).toHaveLength(2000);
  expect(cutQuery('x'.repeat(2002))).toHaveLength(2001);
  expect(QueryText.safeParse(cutQuery('x'.repeat(9000))).success).toBe(true);
  expect(QueryText.safeParse('x'.repeat(2002)).success).toBe(false);
});
