import { expect, test } from 'vitest';
import { listIntervals, listPValues } from './statistics.ts';

test('p-values are listed as written', () => {
  expect(listPValues('Up (p = 0.47) and down (P<·05), p-value of .3, p less than 0.01.')).toEqual([
    '= 0.47',
    '<·05',
    '.3',
    'less than 0.01',
  ]);
});

test.each([
  ['(OR 0.9, 95% CI 0.71 to 1.15)', '0.71 to 1.15', 0.71, 1.15],
  ['(95% CIs: −1·1; 5·2)', '−1·1; 5·2', -1.1, 5.2],
  ['(95% confidence interval, 3%-8%)', '3%-8%', 3, 8],
  ['(CI 95% [-.05, .25])', '-.05, .25', -0.05, 0.25],
  ['(CI 95 to 105)', '95 to 105', 95, 105],
  ['with a credible interval from 2 to 4', '2 to 4', 2, 4],
])('the interval of %s', (sentence, written, low, high) => {
  expect(listIntervals(sentence)).toMatchObject([{ written, low, high }]);
});

test('an interval needs its name and two bounds', () => {
  expect(listIntervals('It took 2 to 4 days, with an interval of 3 weeks; CI was wide.')).toEqual(
    [],
  );
});
