import { expect, test } from 'vitest';
import { readArticle } from './reading.ts';
import type { ReadSentence } from './reading.ts';
import { addWeights, sumWeights } from './sentence-sums.ts';

const NO_CUES = new Int32Array(3);

const plain = addWeights(new Map(Object.entries({ otters: 7, slept: 20 })), NO_CUES, false);
const cued = addWeights(new Map([['slept', 1]]), Int32Array.of(300, 50, 0), false);
const named = addWeights(new Map([['amoxicillin', 4]]), NO_CUES, true);
const unnamed = addWeights(new Map([['amoxicillin', 4]]), NO_CUES, false);

/** The sentence as the rules read it, but with these cues found in it. */
function readAs(text: string, cues: readonly number[] = []): ReadSentence {
  const [read] = readArticle(text, [{ start: 0, end: text.length, index: 0, heading: false }]);
  return { ...read!, cues };
}

test('a way to write a word counts once in a sentence, and in each sentence anew', () => {
  const once = readAs('Here otters met other otters.');
  expect([sumWeights(once, plain), sumWeights(once, cued)]).toEqual([7, 0]);
  expect(sumWeights(readAs('Otters met other otters.'), plain)).toBe(14);
  const again = readAs('The otters slept.');
  expect([sumWeights(again, plain), sumWeights(again, cued)]).toEqual([27, 1]);
});

test('cues count by their index', () => {
  expect(sumWeights(readAs('They slept.', [0, 2]), cued)).toBe(301);
  expect(sumWeights(readAs('They rested.', [0, 1]), cued)).toBe(350);
  expect(sumWeights(readAs('They rested.', [0, 1]), plain)).toBe(0);
});

test('names of medicines count where a model wants them', () => {
  const read = readAs('Amoxicillin helped.');
  expect([sumWeights(read, named), sumWeights(read, unnamed)]).toEqual([4, 0]);
});

test('a sentence without words or cues weighs nothing', () => {
  expect(sumWeights(readAs('...'), plain)).toBe(0);
});

test('a model that comes when sentences were weighed already is refused', () => {
  sumWeights(readAs('Badgers slept.'), plain);
  expect(() => addWeights(new Map([['badgers', 1]]), NO_CUES, false)).toThrow('too late');
});
