import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STARTS_NAME } from './find-mentions.ts';
import { loadSpeciesLexicon } from './lexicon.ts';
import { readWords } from './words.ts';

const lexicon = loadSpeciesLexicon(
  readFileSync(new URL('../../../../../resources/species-lexicon.bin', import.meta.url)),
);
const read = (text: string) => readWords(text, lexicon, STARTS_NAME);
const gapsOf = (text: string): string[] => read(text).words.map(({ gap }) => gap);

test('words are the runs of letters and digits, whatever the script and length', () => {
  const texts = fc.string({
    unit: fc.constantFrom(...'aBé9β𝒜𝟙 -’.(ß', 'x'.repeat(30), 'ﬁ', '\ud835', '\u0301'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, (text) => {
      const runs = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
      expect(read(text).words.map(({ start, end }) => text.slice(start, end))).toEqual(
        runs.map(([run]) => run),
      );
      for (const word of read(text).words) {
        expect(word.text).toBe(text.slice(word.start, word.end));
        expect(word.folded).toBe(word.text.toLowerCase());
      }
    }),
  );
});

test('what parts two words is kept', () => {
  expect(gapsOf('a b-c’d/e. f (g) h, i')).toEqual([
    'far',
    'blank',
    'hyphen',
    'apostrophe',
    'slash',
    'stop',
    'open',
    'close',
    'far',
  ]);
});

test('words that can begin a name are marked, others are not', () => {
  const { words, marked } = read('We gave water to mice and to Danio rerio.');
  const texts = marked.map((at) => words[at]?.text);
  expect(texts).toEqual(expect.arrayContaining(['mice', 'Danio']));
  expect(texts).not.toContain('gave');
});

test('more words than are remembered are read as written', () => {
  const texts = Array.from({ length: 80_000 }, (_, at) => `word${at}`);
  expect(read(texts.join(' ')).words.map(({ text }) => text)).toEqual(texts);
  expect(read('word0 mouse').words.map(({ text }) => text)).toEqual(['word0', 'mouse']);
});
