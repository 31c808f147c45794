import { toProbability } from '../../src/main/engine/extraction/probability.ts';

/** An example measured in numbers, all examples in the same. */
export interface MeasuredExample {
  readonly numbers: readonly number[];
  readonly label: 0 | 1;
}

/** One weight for each number, and what is added. */
export interface NumbersTable {
  readonly bias: number;
  readonly weights: readonly number[];
}

const ROUNDS = 1500;
const STEP = 0.5;
const PENALTY = 0.001;

/**
 * Fits a logistic model to numbers of any scale, by steps down the slope with a small L2 penalty on the scaled weights;
 * deterministic. The weights are for the numbers as they are given.
 */
export function fitNumbers(examples: readonly MeasuredExample[]): NumbersTable {
  const total = examples.length;
  const width = examples[0]?.numbers.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => {
    const column = examples.map(({ numbers }) => numbers[at] ?? 0);
    const mean = column.reduce((all, one) => all + one, 0) / total;
    const spread = Math.sqrt(column.reduce((all, one) => all + (one - mean) ** 2, 0) / total);
    return { mean, scale: spread === 0 ? 1 : spread };
  });
  const scaled = examples.map(({ numbers }) =>
    columns.map(({ mean, scale }, at) => ((numbers[at] ?? 0) - mean) / scale),
  );
  const weights = new Float64Array(width);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Float64Array(width);
    let level = 0;
    for (const [index, row] of scaled.entries()) {
      const sum = row.reduce((all, one, at) => all + one * (weights[at] ?? 0), bias);
      const error = toProbability(sum) - (examples[index]?.label ?? 0);
      level += error;
      for (const [at, one] of row.entries()) slope[at] = (slope[at] ?? 0) + error * one;
    }
    bias -= (STEP * level) / total;
    for (let at = 0; at < width; at += 1) {
      const weight = weights[at] ?? 0;
      weights[at] = weight - STEP * ((slope[at] ?? 0) / total + PENALTY * weight);
    }
  }
  const own = columns.map(({ scale }, at) => (weights[at] ?? 0) / scale);
  const shift = columns.reduce((all, { mean }, at) => all + mean * (own[at] ?? 0), 0);
  return { bias: bias - shift, weights: own };
}
