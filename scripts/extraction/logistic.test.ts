import { describe, expect, it } from 'vitest';
import { toProbability } from '../../src/main/engine/extraction/probability.ts';
import { fitLogistic } from './logistic.ts';
import type { NumberedExample } from './logistic.ts';

/** Ten examples with these features, of which so many are labelled yes. */
const tenWith = (features: readonly number[], yes: number, weight = 1): NumberedExample[] =>
  Array.from({ length: 10 }, (_, at) => ({ features, label: at < yes ? 1 : 0, weight }));

describe('fitLogistic', () => {
  it('gives back the share of yes with and without a feature', () => {
    const weights = fitLogistic([...tenWith([], 2), ...tenWith([0], 7)], Float64Array.of(0));
    expect(weights).toHaveLength(2);
    expect(toProbability(weights[1]!)).toBeCloseTo(0.2, 2);
    expect(toProbability(weights[1]! + weights[0]!)).toBeCloseTo(0.7, 2);
  });

  it('draws the weight of a feature towards nothing by its own penalty, and never the bias', () => {
    const examples = [...tenWith([], 1), ...tenWith([0], 9), ...tenWith([1], 9)];
    const weights = fitLogistic(examples, Float64Array.of(0, 5));
    expect(weights[1]!).toBeGreaterThan(0);
    expect(weights[1]!).toBeLessThan(weights[0]! / 2);
    const biasOnly = fitLogistic(tenWith([0], 9), Float64Array.of(1e6));
    expect(biasOnly[0]!).toBeCloseTo(0, 2);
    expect(toProbability(biasOnly[1]!)).toBeCloseTo(0.9, 2);
  });

  it('counts an example as often as it weighs', () => {
    const weighted = fitLogistic([...tenWith([], 0, 3), ...tenWith([], 10)], new Float64Array());
    expect(toProbability(weighted[0]!)).toBeCloseTo(0.25, 2);
  });

  it('gives a feature that no example has no weight', () => {
    expect(fitLogistic(tenWith([1], 8), Float64Array.of(1, 1))[0]).toBe(0);
  });
});
