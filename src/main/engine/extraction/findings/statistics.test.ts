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

test('powers of ten, double signs and spaces of all kinds are read, tests of interaction are not', () => {
  expect(
    listPValues('P = 1.3 × 10−8, p=2e-9, p <= 0.01, p < or = 0.05, p\u00a0=\u00a00.2'),
  ).toEqual(['= 1.3 × 10−8', '=2e-9', '<= 0.01', '< or = 0.05', '=\u00a00.2']);
  expect(listPValues('P = 0.45 for interaction, (p = 0.3) for trend')).toEqual([]);
});

test.each([
  ['(OR 0.9, 95% CI 0.71 to 1.15)', '0.71 to 1.15', 0.71, 1.15],
  ['(95% CIs: −1·1; 5·2)', '−1·1; 5·2', -1.1, 5.2],
  ['(95% confidence interval, 3%-8%)', '3%-8%', 3, 8],
  ['(CI 95% [-.05, .25])', '-.05, .25', -0.05, 0.25],
  ['(CI 95 to 105)', '95 to 105', 95, 105],
  ['(CI 92.1-97.4)', '92.1-97.4', 92.1, 97.4],
  ['(95% CI 95.9% to 99.7%)', '95.9% to 99.7%', 95.9, 99.7],
  ['(95% CI 1,200 to 1,500)', '1,200 to 1,500', 1200, 1500],
  ['(95% confidence interval [CI], 0.58 to 0.89)', '0.58 to 0.89', 0.58, 0.89],
  ['with a credible interval from 2 to 4', '2 to 4', 2, 4],
])('the interval of %s', (sentence, written, low, high) => {
  expect(listIntervals(sentence)).toMatchObject([{ written, low, high }]);
});

test('an interval needs its name and two bounds', () => {
  expect(listIntervals('It took 2 to 4 days, with an interval of 3 weeks; CI was wide.')).toEqual(
    [],
  );
});
