import { describe, expect, test } from 'vitest';
import { readConfidence, readCurve, toProbability } from './probability.ts';

test('a sum of weights stands for a share between 0 and 1, even where it weighs nothing or very much', () => {
  expect(toProbability(0)).toBe(0.5);
  expect(toProbability(Math.log(3))).toBeCloseTo(0.75, 12);
  expect(toProbability(-1e6)).toBe(0);
  expect(toProbability(1e6)).toBe(1);
});

describe('a score on a curve', () => {
  const curve = { slope: 2, shift: -3 };

  test('stands for one half where slope and shift cancel out', () => {
    expect(readCurve(curve, 1.5)).toBe(0.5);
    expect(readCurve(curve, 2)).toBeCloseTo(0.731_058_58, 8);
  });

  test('is stated in hundredths', () => {
    expect(readConfidence(curve, 2)).toBe(0.73);
    expect(readConfidence(curve, -9)).toBe(0);
  });
});
