import { expect, test } from 'vitest';
import { sentenceAround } from './sentence-around.ts';

// Between the second and the third is a heading that belongs to none.
const SENTENCES = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 30, end: 40 },
];

test.each([
  [
    { start: 2, end: 5 },
    { start: 0, end: 10, number: 1 },
  ],
  [
    { start: 0, end: 10 },
    { start: 0, end: 10, number: 1 },
  ],
  [
    { start: 9, end: 12 },
    { start: 0, end: 20, number: 1 },
  ],
  [
    { start: 10, end: 12 },
    { start: 10, end: 20, number: 2 },
  ],
  [
    { start: 22, end: 33 },
    { start: 22, end: 40, number: 3 },
  ],
  [
    { start: 35, end: 44 },
    { start: 30, end: 44, number: 3 },
  ],
  [{ start: 40, end: 44 }, null],
])('around %j is %j', (span, around) => {
  expect(sentenceAround(SENTENCES, span)).toEqual(around);
});
