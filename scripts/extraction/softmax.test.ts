import { describe, expect, it } from 'vitest';
import { minimise } from './minimise.ts';
import { fitSoftmax, weighClasses } from './softmax.ts';
import type { ClassExample } from './softmax.ts';

const example = (label: number, ...features: string[]): ClassExample => ({
  label,
  features: new Set(features),
});

describe('fitSoftmax', () => {
  const examples = Array.from({ length: 10 }, () => [
    example(0, 'w:owl', 'w:hoots'),
    example(1, 'w:owl', 'w:sleeps'),
    example(2, 'w:lamp'),
  ]).flat();
  const plan = { classes: 3, leastSeen: 2, most: 10, penalty: () => 0.1 };

  it('learns which features tell the classes apart', () => {
    const table = fitSoftmax(examples, plan);
    for (const { features, label } of examples) {
      const chances = weighClasses(table, features, 3);
      expect(chances.indexOf(Math.max(...chances))).toBe(label);
      expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    }
  });

  it('keeps those that matter most', () => {
    const { bias: _, ...kept } = fitSoftmax(examples, { ...plan, most: 2 });
    expect(Object.keys(kept)).toHaveLength(2);
  });
});

describe('minimise', () => {
  it('finds where a bent valley is lowest', () => {
    const found = minimise(Float64Array.of(-1, 2), 200, ([x = 0, y = 0], slope) => {
      slope[0] = -2 * (1 - x) - 40 * x * (y - x * x);
      slope[1] = 20 * (y - x * x);
      return (1 - x) ** 2 + 10 * (y - x * x) ** 2;
    });
    expect(found[0]).toBeCloseTo(1, 3);
    expect(found[1]).toBeCloseTo(1, 3);
  });
});
