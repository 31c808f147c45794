import { describe, expect, it } from 'vitest';
import { measureCalibrationError, tabulateReliability } from './calibration.ts';

describe('tabulateReliability', () => {
  it('compares what was stated with what was right, bin by bin', () => {
    const judgements = [
      { confidence: 0.92, right: true },
      { confidence: 0.98, right: false },
      { confidence: 1, right: true },
      { confidence: 0.5, right: false },
    ];
    const rows = tabulateReliability(judgements);
    expect(rows.map(({ from, suggestions, right }) => [from, suggestions, right])).toEqual([
      [0.5, 1, 0],
      [0.9, 3, 2],
    ]);
    expect(rows[1]?.observed).toBeCloseTo(2 / 3);
    expect(rows[1]?.stated).toBeCloseTo(2.9 / 3);
  });

  it('measures the distance from a calibrated rule', () => {
    const even = [
      { confidence: 0.5, right: true },
      { confidence: 0.5, right: false },
    ];
    expect(measureCalibrationError(tabulateReliability(even))).toBe(0);
    expect(measureCalibrationError(tabulateReliability([{ confidence: 0.75, right: true }]))).toBe(
      0.25,
    );
    expect(measureCalibrationError([])).toBeNull();
  });
});
