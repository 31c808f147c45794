import { expect, test } from 'vitest';
import { keptWords } from './kept-words.ts';

test('the trash says for how long it keeps things', () => {
  expect(keptWords(null)).toBe('Kept until you empty it.');
  expect(keptWords(90)).toBe('Each thing is kept for 90 days, then deleted for good.');
});
