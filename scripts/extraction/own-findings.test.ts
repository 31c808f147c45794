import { expect, test } from 'vitest';
import { splitSentences } from '../../src/shared/domain/sentences.ts';
import { readOwnSentences } from './own-findings.ts';

const sentences = readOwnSentences();

test('our sentences are each one sentence, written once, in many fields', () => {
  const texts = sentences.map(({ text }) => text);
  expect(texts.filter((text) => splitSentences(text).length !== 1)).toEqual([]);
  expect(new Set(texts).size).toBe(texts.length);
  expect(new Set(sentences.map(({ field }) => field)).size).toBeGreaterThanOrEqual(15);
});

test('a part of the fields is put aside, with results and other sentences in each', () => {
  const aside = sentences.filter(({ part }) => part === 'aside');
  expect(aside.length).toBeGreaterThan(sentences.length / 8);
  for (const field of new Set(sentences.map((one) => one.field))) {
    const own = sentences.filter((one) => one.field === field);
    expect(new Set(own.map(({ result }) => result === null)).size).toBe(2);
  }
});

test('where nothing changed nothing is better or worse', () => {
  const same = sentences.filter(({ result }) => result?.change === 'no_difference');
  expect(new Set(same.map(({ result }) => result?.value))).toEqual(new Set(['neutral']));
});
