import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../../shared/domain/claim.ts';
import { moveApart } from './line-places.ts';
import { linesOf } from './pair-line.ts';

const claim = (id: string): Claim =>
  ({ id, code: id, value: { kind: 'safety' } }) as unknown as Claim;
const tops = (places: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(places).map(([id, top]) => [`claim:${id}`, top]));
const view = { shift: 0, top: 0, bottom: 100 };

describe('lines between two texts', () => {
  it('join claims of which one is in view, and mark those without a partner', () => {
    const [a, b, far, lone, x, y, z] = ['a', 'b', 'far', 'lone', 'x', 'y', 'z'].map(claim) as [
      Claim,
      Claim,
      Claim,
      Claim,
      Claim,
      Claim,
      Claim,
    ];
    const pair = { relation: null, agree: true } as const;
    const lines = linesOf(
      {
        pairs: [
          { ...pair, left: a, right: x, relation: 'supports' },
          { ...pair, left: b, right: y },
          { ...pair, left: far, right: z },
        ],
        onlyLeft: [lone],
        onlyRight: [],
      },
      {
        left: { ...view, tops: tops({ a: 10, b: 50, far: 300, lone: 90 }) },
        right: { ...view, tops: tops({ x: 20, y: 400, z: 500 }) },
      },
    );
    expect(lines.map(({ left, right, look }) => [left?.code, right?.code, look])).toEqual([
      ['a', 'x', 'linked'],
      ['b', 'y', 'same'],
      ['lone', undefined, 'only'],
    ]);
    // What is out of view lies at its edge.
    expect(lines[1]?.right).toMatchObject({ y: 100, isShown: false });
  });

  it('move codes apart without changing their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 500, noNaN: true })), (heights) => {
        const ends = heights.map((y, at) => ({ key: String(at), code: '', tone: '', y }));
        const moved = moveApart(ends);
        expect(moved.map(({ key }) => heights[Number(key)])).toEqual(
          heights.toSorted((one, other) => one - other),
        );
        for (const [at, { y, key }] of moved.entries()) {
          expect(y).toBeGreaterThanOrEqual(heights[Number(key)]!);
          if (at > 0) expect(y - moved[at - 1]!.y).toBeGreaterThanOrEqual(14.999);
        }
      }),
    );
  });
});
