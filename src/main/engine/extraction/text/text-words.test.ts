import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_WORD } from './spelling-table.ts';
import { WordCutter } from './text-words.ts';

test('words are the runs of letters with their accents and digits, whatever the script and length', () => {
  const texts = fc.string({
    unit: fc.constantFrom(...'aBé9β𝒜𝟙 -’.(ß', 'x'.repeat(30), 'ﬁ', '\ud835', '\u0301'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, (text) => {
      const runs = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
      const words = new WordCutter().cut(text);
      expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(
        runs.map(([run]) => run),
      );
      for (const word of words) {
        expect(word.text).toBe(text.slice(word.start, word.end).slice(0, LONGEST_WORD));
        expect(word.folded).toBe(word.text.toLowerCase());
      }
    }),
  );
});

test('what parts two words is kept', () => {
  expect(new WordCutter().cut('a b-c’d/e. f (g) h, i').map(({ gap }) => gap)).toEqual([
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

test('more words than are remembered are read as written', () => {
  const texts = Array.from({ length: 80_000 }, (_, at) => `word${at}`);
  const cutter = new WordCutter();
  expect(cutter.cut(texts.join(' ')).map(({ text }) => text)).toEqual(texts);
  expect(cutter.cut('word0 mouse').map(({ text }) => text)).toEqual(['word0', 'mouse']);
});

test('a way to write a word is kept once, however often it is read', () => {
  const [first, , third] = new WordCutter().cut('mouse and mouse');
  expect(third?.info).toBe(first?.info);
});
