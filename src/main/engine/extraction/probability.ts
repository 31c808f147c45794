/** What the scores of a model stand for: the logistic of slope times score plus shift. */
export interface Curve {
  readonly slope: number;
  readonly shift: number;
}

/** The probability of a yes, between 0 and 1, that a sum of weights stands for: its logistic. */
export function toProbability(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** The probability that a score stands for, between 0 and 1. */
export function readCurve({ slope, shift }: Curve, score: number): number {
  return toProbability(slope * score + shift);
}

/** The probability that a score stands for as a claim carries it: in hundredths, between 0 and 1. */
export function readConfidence(curve: Curve, score: number): number {
  return Math.round(readCurve(curve, score) * 100) / 100;
}
