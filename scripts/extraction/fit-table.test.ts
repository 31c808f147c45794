import { describe, expect, it } from 'vitest';
import { toProbability } from '../../src/main/engine/extraction/probability.ts';
import {
  countFeatures,
  fitNamed,
  fitTable,
  scoreExamples,
  scoreTable,
  trimTable,
} from './fit-table.ts';
import type { FitPlan, NamedExample } from './fit-table.ts';

const PLAN: FitPlan = {
  penalty: { word: 1, other: 1 },
  leastSeen: { word: 20, other: 5 },
  leastWeight: { word: 0, other: 0 },
};

/** Examples with these features, of which so many in ten hold. */
const examplesWith = (features: readonly string[], times: number, tenths: number): NamedExample[] =>
  Array.from({ length: times }, (_, at) => ({ features, holds: at % 10 < tenths }));

describe('countFeatures', () => {
  it('counts the examples of each feature', () => {
    const seen = countFeatures([{ features: ['a:x', 'w:y'] }, { features: ['a:x'] }]);
    expect([...seen]).toEqual([
      ['a:x', 2],
      ['w:y', 1],
    ]);
  });
});

describe('fitNamed', () => {
  it('passes over features that are not named, and counts an example as it weighs', () => {
    const light = examplesWith(['a:x', 'a:unnamed'], 20, 10);
    const heavy = examplesWith(['a:x'], 20, 0).map((one) => ({ ...one, weight: 4 }));
    const table = fitNamed([...light, ...heavy], ['a:x'], () => 1e6);
    expect(Object.keys(table)).toEqual(['bias', 'a:x']);
    expect(toProbability(scoreTable(table, ['a:x']))).toBeCloseTo(0.2, 2);
  });
});

describe('trimTable', () => {
  it('rounds, sorts by name and leaves out what is not kept, but never the bias', () => {
    const table = trimTable(
      { 'w:b': 0.126, 'w:a': -0.554, 'w:c': 0.004, bias: 0.001 },
      (_, weight) => weight !== 0,
    );
    expect(Object.entries(table)).toEqual([
      ['bias', 0],
      ['w:a', -0.55],
      ['w:b', 0.13],
    ]);
  });
});

describe('fitTable', () => {
  const examples = [
    ...examplesWith(['w:often', 'a:cue'], 40, 9),
    ...examplesWith(['w:seldom', 'a:seldom'], 10, 9),
    ...examplesWith(['a:once'], 1, 10),
    ...examplesWith([], 100, 2),
  ];

  it('leaves out what is seldom seen, words and other features each by their own bound', () => {
    const table = fitTable(examples, PLAN);
    expect(Object.keys(table)).toEqual(['bias', 'a:cue', 'a:seldom', 'w:often']);
    expect(scoreTable(table, ['w:often', 'a:cue'])).toBeGreaterThan(1);
    expect(scoreTable(table, [])).toBeLessThan(0);
  });

  it('leaves out weights near nothing, by a bound for words and one for other features', () => {
    const loose = fitTable(examples, PLAN);
    const between = { ...PLAN, leastWeight: { word: 10, other: loose['a:cue']! } };
    expect(Object.keys(fitTable(examples, between))).toContain('a:cue');
    expect(Object.keys(fitTable(examples, between))).not.toContain('w:often');
    const above = { ...PLAN, leastWeight: { word: loose['w:often']!, other: 10 } };
    expect(Object.keys(fitTable(examples, above))).toEqual(['bias', 'w:often']);
  });

  it('draws words and other features towards nothing by their own penalties', () => {
    const strict = { ...PLAN, penalty: { word: 100, other: 1 } };
    const table = fitTable(examples, strict);
    expect(table['w:often']!).toBeLessThan(table['a:cue']! / 10);
  });
});

describe('scoreExamples', () => {
  it('adds to each example the sum of its weights and of the bias', () => {
    const examples = [
      { id: 'one', features: ['a:x', 'w:y', 'w:unknown'], holds: true },
      { id: 'two', features: [], holds: false },
    ];
    expect(scoreExamples({ bias: -1, 'a:x': 2, 'w:y': 0.5 }, examples)).toEqual([
      { ...examples[0], score: 1.5 },
      { ...examples[1], score: -1 },
    ]);
  });
});
