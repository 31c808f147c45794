import { expect, test } from 'vitest';
import { computeKappa, shareAgreed } from './kappa.ts';
import type { Answers } from './kappa.ts';

const repeat = (times: number, answers: Answers): Answers[] =>
  Array.from({ length: times }, () => answers);

test('kappa leaves out the agreement that habit gives', () => {
  const answers = [
    ...repeat(20, ['yes', 'yes']),
    ...repeat(5, ['yes', 'no']),
    ...repeat(10, ['no', 'yes']),
    ...repeat(15, ['no', 'no']),
  ];
  expect(shareAgreed(answers)).toBe(0.7);
  expect(computeKappa(answers)).toBeCloseTo(0.4);
});

test('readers who differ always are below chance, and who always say one thing are beyond measure', () => {
  expect(computeKappa([...repeat(3, ['a', 'b']), ...repeat(3, ['b', 'a'])])).toBe(-1);
  expect(computeKappa(repeat(4, ['a', 'a']))).toBeNull();
  expect(computeKappa([])).toBeNull();
  expect(shareAgreed([])).toBeNull();
});
