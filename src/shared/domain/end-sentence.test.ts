import { expect, test } from 'vitest';
import { endSentence } from './end-sentence.ts';

test.each([
  ['Vale et al.', 'Vale et al.'],
  ['Vale and Moss', 'Vale and Moss.'],
  ['“Is it safe?”', '“Is it safe?”'],
  ['(2019)', '(2019).'],
  ['(See there.)', '(See there.)'],
  ['It was …', 'It was …'],
  ['', '.'],
])('%j ends as %j', (words, sentence) => {
  expect(endSentence(words)).toBe(sentence);
});
