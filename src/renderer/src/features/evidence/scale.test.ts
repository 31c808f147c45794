import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import {
  buildScale,
  chooseLabels,
  describeScale,
  scalePosition,
  scaleTicks,
  type ScalePoint,
} from './scale.ts';

const sample = (count: number, unitKind: string, status: string) => ({
  status,
  value: {
    kind: 'sample_size',
    count,
    unit: unitKind,
    unitKind,
    role: 'outcome',
    qualifier: 'exact',
  },
});
const TABLE = {
  columns: [
    { claims: [sample(14, 'births', 'accepted'), sample(76, 'embryos_gametes', 'suggested')] },
  ],
  elsewhere: [
    { count: 1204, unitKind: 'births', label: 'Okafor 2017', articleId: 'x' },
    { count: 9, unitKind: 'studies', label: 'Ito 2019', articleId: 'y' },
  ],
} as unknown as Pick<EvidenceTable, 'columns' | 'elsewhere'>;

describe('buildScale', () => {
  test('has a line for each kind of unit in the table, its points by size', () => {
    expect(
      buildScale(TABLE).map((line) => [
        line.name,
        line.points.map((point) => [point.count, point.of]),
      ]),
    ).toEqual([
      ['embryos or gametes', [[76, 'suggested']]],
      [
        'births',
        [
          [14, 'table'],
          [1204, 'elsewhere'],
        ],
      ],
    ]);
  });

  test('is told in words', () => {
    expect(describeScale(buildScale(TABLE))).toBe(
      'Sample sizes on a log scale. In this table: 76 embryos or gametes (suggested), 14 births. Elsewhere in the library: 1,204 births.',
    );
  });
});

describe('the axis', () => {
  test('runs in powers of ten to the first that no count is beyond', () => {
    expect(scaleTicks(buildScale(TABLE))).toEqual([1, 10, 100, 1000, 10_000]);
    expect(scaleTicks([])).toEqual([1, 10, 100]);
  });

  test('keeps every count on it, in order', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
        const point = (count: number): ScalePoint => ({ id: '', count, of: 'table', label: '' });
        const ticks = scaleTicks([{ points: [point(a), point(b)] }]);
        const [low, high] = a < b ? [a, b] : [b, a];
        const from = scalePosition(low, ticks);
        const to = scalePosition(high, ticks);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('labels never run into each other, and the table’s own come first', () => {
  const point = (count: number, of: ScalePoint['of']): ScalePoint => ({
    id: String(count),
    count,
    of,
    label: String(count),
  });
  const own = point(100, 'table');
  const near = point(99, 'elsewhere');
  const far = point(1, 'elsewhere');
  const chosen = chooseLabels([far, near, own], [1, 10, 100, 1000], 600);
  expect(chosen).toEqual(new Set([own, far]));
});
