import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../shared/domain/query-words.ts';
import { correctTerms } from './corrections.ts';
import { makeDictionary } from '../words/dictionary.ts';
import { planAll, planAny } from './plan.ts';

const DICTIONARY = makeDictionary([
  { word: 'cell', rows: 900 },
  { word: 'cells', rows: 6000 },
  { word: 'mice', rows: 300 },
  { word: 'mouse', rows: 200 },
  { word: 'of', rows: 90_000 },
  { word: 'the', rows: 99_000 },
]);
const terms = (text: string) => parseQuery(text).terms;

describe('planAll', () => {
  test('quotes every word, so that nothing typed is an operator', () => {
    expect(planAll(terms('mice OR mouse '), DICTIONARY).match).toBe('"mice" AND "or" AND "mouse"');
  });

  test('searches a cheap prefix as it is, and a dear one by its most frequent words', () => {
    expect(planAll(terms('m'), DICTIONARY).match).toBe('"m" *');
    expect(planAll(terms('c'), DICTIONARY).match).toBe('("cells")');
    expect(planAll(terms('cell'), DICTIONARY).match).toBe('("cell" OR "cells")');
    expect(planAll(terms('"mice o'), DICTIONARY).match).toBe('"mice"');
  });

  test('tells how many rows match at most, and how many are counted', () => {
    expect(planAll(terms('the mice '), DICTIONARY)).toMatchObject({ rows: 300, counted: 99_300 });
  });
});

test('planAny leaves out words that are everywhere and words that are nowhere', () => {
  expect(planAny(terms('the mice unknown '), DICTIONARY)?.match).toBe('"mice"');
  expect(planAny(terms('unknown '), DICTIONARY)).toBeNull();
});

describe('spelling', () => {
  test('takes the most frequent word one edit away, and leaves known words, short words and numbers', () => {
    const corrected = correctTerms(terms('cels mice xy 300a '), [DICTIONARY]);
    expect(corrected.terms.flatMap((term) => term.words)).toEqual(['cells', 'mice', 'xy', '300a']);
    expect(corrected.corrections).toEqual([{ typed: 'cels', used: 'cells', isFound: false }]);
  });

  test('leaves a last word that may still become a known one', () => {
    expect(correctTerms(terms('mous'), [DICTIONARY]).corrections).toEqual([]);
  });

  test('keeps words beyond the Basic Multilingual Plane in reach', () => {
    const words = ['a', 'z', '\u{1d49c}b', '\uffee'].toSorted();
    const dictionary = makeDictionary(words.map((one) => ({ word: one, rows: 1 })));
    expect(words.map((one) => dictionary.rowsWith(one))).toEqual([1, 1, 1, 1]);
    expect(dictionary.completions('\u{1d49c}').map((one) => one.word)).toEqual(['\u{1d49c}b']);
  });
});
