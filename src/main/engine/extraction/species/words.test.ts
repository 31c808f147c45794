import { expect, test } from 'vitest';
import { openTestReader } from '../test-reader.ts';
import { judgeName } from './judge-name.ts';
import { markWords } from './words.ts';

test('words that can begin a name are marked, others are not', () => {
  const { open, tools } = openTestReader();
  const names = tools.judgeWords((word) => judgeName(word, tools.lexicon()));
  const text = 'We gave water to mice and to Danio rerio.';
  const { words, marked } = markWords(open(text).words, names);
  const texts = marked.map((at) => words[at]?.text);
  expect(texts).toEqual(expect.arrayContaining(['mice', 'Danio']));
  expect(texts).not.toContain('gave');
});
