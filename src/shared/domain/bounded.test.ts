import { expect, test } from 'vitest';
import { z } from 'zod';
import { boundedList, boundedText, tooLong } from './bounded.ts';

const Comment = boundedText('A comment', 1000);
const Ids = boundedList('articles', z.string(), 1000);

const messageOf = (parsed: z.ZodSafeParseResult<unknown>): string | undefined =>
  parsed.error?.issues[0]?.message;

test('a text that is too long is refused in the reader’s words', () => {
  const words = 'A comment may hold 1,000 characters; this one has 1,001. Shorten it or divide it.';
  expect(tooLong('A comment', 'x'.repeat(1000), 1000)).toBeNull();
  expect(tooLong('A comment', 'x'.repeat(1001), 1000)).toBe(words);
  expect(Comment.safeParse('x'.repeat(1000)).success).toBe(true);
  expect(messageOf(Comment.safeParse('x'.repeat(1001)))).toBe(words);
});

test('what cannot be stored and read back is mended', () => {
  expect(Comment.parse('a\0b\ud800c')).toBe('ab\ufffdc');
});

test('a list takes each thing once, and no more than it may', () => {
  expect(Ids.parse(['a', 'b', 'a'])).toEqual(['a', 'b']);
  expect(Ids.safeParse(Array.from({ length: 1000 }, String)).success).toBe(true);
  expect(messageOf(Ids.safeParse(Array.from({ length: 1001 }, String)))).toBe(
    '1,000 articles can be named at once; these are 1,001. Take fewer at a time.',
  );
});
