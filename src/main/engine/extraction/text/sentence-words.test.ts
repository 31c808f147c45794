import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../../shared/domain/sentences.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import { readSentenceWords } from './sentence-words.ts';
import { WordCutter } from './text-words.ts';
import type { Word } from './text-words.ts';

function readWords(text: string, sentences: readonly Sentence[]): readonly (readonly Word[])[] {
  const cutter = new WordCutter();
  return readSentenceWords(text, sentences, cutter.cut(text), cutter.spellings);
}

const read = (text: string): string[][] =>
  readWords(text, splitSentences(text)).map((words) => words.map((word) => word.text));

test.each([
  ['A drug-induced rash', [['A', 'drug', 'induced', 'rash']]],
  ["They didn't, the authors' list says", [['They', "didn't", 'the', 'authors', 'list', 'says']]],
  [
    'It fell by 1.5, not 1,204.75 or 0·4',
    [['It', 'fell', 'by', '1.5', 'not', '1,204.75', 'or', '0·4']],
  ],
  ['Born in the 1990’s', [['Born', 'in', 'the', '1990’s']]],
  [
    'Five died. Ten lived.',
    [
      ['Five', 'died'],
      ['Ten', 'lived'],
    ],
  ],
])('%s', (text, words) => {
  expect(read(text)).toEqual(words);
});

test('every word is as written in its own sentence', () => {
  const texts = fc.string({
    unit: fc.constantFrom("'", '’', '.', ',', ' ', 'a', 'B', '1', '2', '·', '?', '\n'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, (text) => {
      const sentences = splitSentences(text);
      readWords(text, sentences).forEach((words, at) => {
        const { start, end } = sentences[at]!;
        for (const word of words) {
          expect(word.text).toBe(text.slice(word.start, word.end));
          expect(word.start >= start && word.end <= end).toBe(true);
        }
      });
    }),
  );
});
