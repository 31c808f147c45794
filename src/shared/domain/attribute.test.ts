import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersProblem,
  answerWords,
  attributeProblem,
  readAnswerNumber,
  writeAnswerNumber,
  type AttributeDraft,
} from './attribute.ts';
import { proposeAnswers } from './propose-answers.ts';

const draft = (change: Partial<AttributeDraft>): AttributeDraft => ({
  name: 'Tissue',
  type: 'text',
  unit: null,
  options: [],
  instruction: '',
  ...change,
});

describe('the number of an answer', () => {
  test.each([
    ['12', 12],
    ['1,204.5', 1204.5],
    ['−3', -3],
    ['1,2', null],
    ['about 12', null],
    ['', null],
  ])('of “%s” is %s', (text, number) => {
    expect(readAnswerNumber(text)).toBe(number);
  });

  test('is the one that was written, with and without commas', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        expect(readAnswerNumber(String(number))).toBe(number);
        expect(readAnswerNumber(number.toLocaleString('en'))).toBe(number);
      }),
    );
  });

  test('is written as it is read, however small', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 20 }), (digits, places) => {
        const number = Number((digits / 10 ** places).toFixed(20));
        expect(readAnswerNumber(writeAnswerNumber(number))).toBe(number);
      }),
    );
  });
});

test.each([
  [draft({ type: 'one_of', options: ['blood'] }), /at least two/],
  [draft({ type: 'several_of', options: ['blood', 'Blood'] }), /twice/],
])('a choice needs values that differ', (given, why) => {
  expect(attributeProblem(given)).toMatch(why);
});

test('what is chosen is among the allowed values', () => {
  const tissue = draft({ type: 'several_of', options: ['blood', 'urine'] });
  expect(answersProblem(tissue, ['blood', 'urine'])).toBeNull();
  expect(answersProblem(tissue, ['hair'])).toMatch(/“hair” is not among/);
  expect(answersProblem(draft({ type: 'yes_no' }), ['perhaps'])).toMatch(/yes, no/);
});

test.each([
  [{ answers: ['12'], unit: 'months' }, '12 months'],
  [{ answers: ['12'], unit: '%' }, '12%'],
  [{ answers: ['blood', 'urine'], unit: null }, 'blood, urine'],
])('answers are said as a reader reads them', (value, words) => {
  expect(answerWords(value)).toBe(words);
});

describe('words of an article propose', () => {
  const number = (unit: string | null) => draft({ type: 'number', unit });
  const tissue = draft({ type: 'one_of', options: ['blood', 'blood serum', 'urine'] });
  const several = draft({ type: 'several_of', options: ['blood', 'urine', 'hair'] });
  test.each<[string, AttributeDraft, string[]]>([
    ['the 14 mice were followed for 18 months', number('months'), ['18']],
    ['an 18-month follow-up', number('months'), ['18']],
    ['a dose of 1,200 units', number(null), ['1,200']],
    ['between 3 and 5 of them', number(null), []],
    ['TP53 was found', number(null), []],
    ['We drew blood serum.', tissue, ['blood serum']],
    ['We drew blood and urine.', tissue, []],
    ['Urine and hair were kept', several, ['urine', 'hair']],
    ['bloodless', several, []],
    ['They   were\nblinded', draft({}), ['They were blinded']],
  ])('“%s”', (words, attribute, answers) => {
    expect(proposeAnswers(attribute, words)).toEqual(answers);
  });

  test('only what the attribute takes', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.constantFrom(draft({}), number('months'), tissue, several, draft({ type: 'yes_no' })),
        (words, attribute) => {
          const answers = proposeAnswers(attribute, words);
          expect(answers.length === 0 ? null : answersProblem(attribute, answers)).toBeNull();
        },
      ),
    );
  });
});
