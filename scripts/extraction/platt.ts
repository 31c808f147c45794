import { readCurve } from '../../src/main/engine/extraction/probability.ts';
import type { Curve } from '../../src/main/engine/extraction/probability.ts';

/** A score and whether what it was given for holds. */
export interface Outcome {
  readonly score: number;
  readonly holds: boolean;
}

const ROUNDS = 50;
/** Keeps the steps finite where all outcomes are alike. */
const RIDGE = 0.01;

/** Fits slope and shift to outcomes by Newton's method (Platt scaling); deterministic. */
export function fitPlatt(outcomes: readonly Outcome[]): Curve {
  let slope = 0;
  let shift = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let [bySlope, byShift] = [RIDGE * (slope - 1), RIDGE * shift];
    let [slopes, both, shifts] = [RIDGE, 0, RIDGE];
    for (const { score, holds } of outcomes) {
      const chance = readCurve({ slope, shift }, score);
      const error = chance - (holds ? 1 : 0);
      const spread = chance * (1 - chance);
      bySlope += error * score;
      byShift += error;
      slopes += spread * score * score;
      both += spread * score;
      shifts += spread;
    }
    const area = slopes * shifts - both * both;
    slope -= (shifts * bySlope - both * byShift) / area;
    shift -= (slopes * byShift - both * bySlope) / area;
  }
  return { slope, shift };
}
