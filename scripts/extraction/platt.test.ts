import { describe, expect, it } from 'vitest';
import { readCurve } from '../../src/main/engine/extraction/probability.ts';
import { fitPlatt } from './platt.ts';

/** Outcomes at one score of which so many in a hundred hold. */
const outcomesAt = (score: number, percent: number): { score: number; holds: boolean }[] =>
  Array.from({ length: 100 }, (_, at) => ({ score, holds: at < percent }));

describe('fitPlatt', () => {
  it('gives back the share that held at each score', () => {
    const platt = fitPlatt([...outcomesAt(-1, 20), ...outcomesAt(2, 90)]);
    expect(readCurve(platt, -1)).toBeCloseTo(0.2, 2);
    expect(readCurve(platt, 2)).toBeCloseTo(0.9, 2);
  });

  it('stays finite where all outcomes are alike', () => {
    const chance = readCurve(fitPlatt(outcomesAt(1, 100)), 1);
    expect(chance).toBeGreaterThan(0.9);
    expect(chance).toBeLessThanOrEqual(1);
  });
});
