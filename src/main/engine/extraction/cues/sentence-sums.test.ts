import { expect, test } from 'vitest';
import { asOneSentence } from '../test-reader.ts';
import { readSentenceWords } from '../text/sentence-words.ts';
import { WordCutter } from '../text/text-words.ts';
import { readModel } from './linear-model.ts';
import type { LinearModel } from './linear-model.ts';
import { CueReader } from './reading.ts';
import type { ReadSentence } from './reading.ts';
import { SentenceSums } from './sentence-sums.ts';

const PLAIN = readModel({ 'w:otters': 0.07, 'w:slept': 0.2 });
const CUED = readModel({ bias: 1, 'w:slept': 0.01, 't:met': 3, 't:rest': 0.5, late: 2 });
const NAMED = readModel({ 'w:amoxicillin': 0.04 }, true);
const UNNAMED = readModel({ 'w:amoxicillin': 0.04 });

const cutter = new WordCutter();
const cues = new CueReader(
  [
    {
      letter: 't',
      place: 1,
      cues: [
        { id: 'met', why: 'test', phrases: 'met' },
        { id: 'rest', why: 'test', phrases: 'rested' },
      ],
    },
  ],
  cutter,
);
const sums = new SentenceSums([PLAIN, CUED, NAMED, UNNAMED], cues.indices);

function read(text: string): ReadSentence {
  const sentences = asOneSentence(text);
  const words = readSentenceWords(text, sentences, cutter.cut(text), cutter.spellings);
  return cues.read(text, sentences, words)[0]!;
}

const score = (model: LinearModel, text: string, features: readonly string[] = []): number =>
  sums.scorer(model)(read(text), features);

test('a way to write a word counts once in a sentence, and in each sentence anew', () => {
  expect(score(PLAIN, 'Here otters saw other otters.')).toBeCloseTo(0.07, 9);
  expect(score(PLAIN, 'Otters saw other otters.')).toBeCloseTo(0.14, 9);
  expect(score(PLAIN, 'The otters slept.')).toBeCloseTo(0.27, 9);
});

test('bias, cues and features named count beside the words', () => {
  expect(score(CUED, 'They slept.')).toBeCloseTo(1.01, 9);
  expect(score(CUED, 'They met and rested.')).toBeCloseTo(4.5, 9);
  expect(score(CUED, 'They met.', ['late', 'early'])).toBeCloseTo(6, 9);
  expect(score(PLAIN, 'They met and rested.')).toBe(0);
});

test('one reading of a sentence serves all models', () => {
  const once = read('Otters met and slept.');
  const scores = [PLAIN, CUED].map((model) => sums.scorer(model)(once, []));
  expect(scores.map((one) => Math.round(one * 100))).toEqual([27, 401]);
});

test('names of medicines count where a model wants them', () => {
  expect(score(NAMED, 'Amoxicillin helped.')).toBeCloseTo(0.04, 9);
  expect(score(UNNAMED, 'Amoxicillin helped.')).toBe(0);
});

test('a sentence without words or cues weighs nothing', () => {
  expect(score(PLAIN, '...')).toBe(0);
});

test('a model that is not listed is refused', () => {
  expect(() => sums.scorer(readModel({}))).toThrow('must list each model');
});
