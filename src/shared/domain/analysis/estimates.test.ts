import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPEN_FINDING } from '../test-finding.ts';
import type { ClaimValue } from '../claim.ts';
import { listEstimates, readEstimate, readInterval } from './estimates.ts';
import { articleOf } from './test-articles.ts';

const effect = (effectValue: string, interval: string, effectUnit: string | null): ClaimValue => ({
  ...OPEN_FINDING,
  effectValue,
  interval,
  effectUnit,
});

test.each([
  ['0.75', 0.75],
  ['−3.2', -3.2],
  ['+4', 4],
  ['1,204', 1204],
  ['32%', 32],
  ['0.6 to 0.9', null],
  ['half', null],
  [null, null],
])('%j is the number %j', (written, expected) => {
  expect(readEstimate(written)).toBe(expected);
});

test.each([
  ['0.60 to 0.93', { low: 0.6, high: 0.93 }],
  ['0.60–0.93', { low: 0.6, high: 0.93 }],
  ['[0.60, 0.93]', { low: 0.6, high: 0.93 }],
  ['-1.5 to -0.3', { low: -1.5, high: -0.3 }],
  ['−1.5–0.3', { low: -1.5, high: 0.3 }],
  ['2% to 9%', { low: 2, high: 9 }],
  ['0.93 to 0.60', null],
  ['0.93', null],
  ['wide', null],
  [null, null],
])('%j is the interval %j', (written, expected) => {
  expect(readInterval(written)).toEqual(expected);
});

describe('estimates', () => {
  test('of one measure stand together, ratios apart from differences', () => {
    const groups = listEstimates([
      articleOf('a', effect('0.75', '0.60 to 0.93', 'hazard ratio'), effect('-2', '-4 to 0', 'kg')),
      articleOf('b', effect('1.2', '0.9 to 1.6', 'Hazard ratio')),
    ]);
    expect(
      groups.map(({ measure, isRatio, estimates }) => [
        measure,
        isRatio,
        estimates.map(({ article, value }) => [article.id, value]),
      ]),
    ).toEqual([
      [
        'hazard ratio',
        true,
        [
          ['a', 0.75],
          ['b', 1.2],
        ],
      ],
      ['kg', false, [['a', -2]]],
    ]);
  });

  test('outside their interval, or without one, are left out', () => {
    expect(
      listEstimates([
        articleOf('a', effect('3', '0.60 to 0.93', 'hazard ratio'), effect('3', '', null)),
      ]),
    ).toEqual([]);
  });

  test('of a ratio whose interval reaches zero have no scale of logarithms', () => {
    const [group] = listEstimates([articleOf('a', effect('0.5', '0 to 2', 'odds ratio'))]);
    expect(group?.isRatio).toBe(false);
  });

  test('are read back from any numbers that are written', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(9999), fc.nat(9999)),
        fc.constantFrom(' to ', '–', ', '),
        ([value, below, above], between) => {
          const [low, high] = [value - below, value + above].map((number) => number / 100);
          const [group] = listEstimates([
            articleOf(
              'a',
              effect(String(value / 100), `${String(low)}${between}${String(high)}`, 'x'),
            ),
          ]);
          expect(group?.estimates).toMatchObject([{ value: value / 100, low, high }]);
        },
      ),
    );
  });
});
