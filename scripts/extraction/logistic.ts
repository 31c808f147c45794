import { toProbability } from '../../src/main/engine/extraction/probability.ts';

/** One example: the numbers of its features, its label, its weight. */
export interface NumberedExample {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

const ROUNDS = 400;
const STEP = 0.1;

/**
 * Fits a logistic model to yes-or-no features by Adam (Kingma and Ba, 2015) with an L2 penalty for
 * each feature and none for the bias; deterministic. Returns one weight for each penalty and, last,
 * the bias.
 */
export function fitLogistic(
  examples: readonly NumberedExample[],
  penalties: Float64Array,
): Float64Array {
  const features = penalties.length;
  const weights = new Float64Array(features + 1);
  const mean = new Float64Array(features + 1);
  const square = new Float64Array(features + 1);
  let total = 0;
  for (const { weight } of examples) total += weight;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = new Float64Array(features + 1);
    for (const example of examples) {
      const error = (predict(weights, example.features) - example.label) * example.weight;
      for (const feature of example.features) slope[feature] = (slope[feature] ?? 0) + error;
      slope[features] = (slope[features] ?? 0) + error;
    }
    const step = STEP * Math.min(1, 100 / round);
    for (let at = 0; at <= features; at += 1) {
      const weight = weights[at] ?? 0;
      const gradient = ((slope[at] ?? 0) + (penalties[at] ?? 0) * weight) / total;
      const first = 0.9 * (mean[at] ?? 0) + 0.1 * gradient;
      const second = 0.99 * (square[at] ?? 0) + 0.01 * gradient * gradient;
      mean[at] = first;
      square[at] = second;
      const corrected = first / (1 - 0.9 ** round);
      weights[at] = weight - (step * corrected) / (Math.sqrt(second / (1 - 0.99 ** round)) + 1e-9);
    }
  }
  return weights;
}

function predict(weights: Float64Array, features: readonly number[]): number {
  let sum = weights.at(-1) ?? 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return toProbability(sum);
}
