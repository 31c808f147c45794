import { describe, expect, it } from 'vitest';
import { drawInterval, findBestScore, listReaches, rateTallies, tallyFrom } from './tallies.ts';

const scored = (score: number, holds: boolean): { score: number; holds: boolean } => ({
  score,
  holds,
});
/** So many outcomes at a score, of which the first ones hold. */
const outcomesAt = (score: number, times: number, holding: number): ReturnType<typeof scored>[] =>
  Array.from({ length: times }, (_, at) => scored(score, at < holding));

describe('rateTallies', () => {
  it('rates all articles together, suggestions and labels each by their own number', () => {
    const { P, R, F1 } = rateTallies([
      { labels: 2, found: 1, suggestions: 3, right: 2 },
      { labels: 6, found: 3, suggestions: 1, right: 1 },
    ]);
    expect(P).toBe(0.75);
    expect(R).toBe(0.5);
    expect(F1).toBeCloseTo(0.6, 10);
  });

  it('is 0 where nothing is labelled or suggested', () => {
    expect(rateTallies([])).toEqual({ P: 0, R: 0, F1: 0 });
  });
});

describe('drawInterval', () => {
  const good = { labels: 4, found: 4, suggestions: 4, right: 4 };
  const poor = { labels: 4, found: 1, suggestions: 4, right: 1 };

  it('lies around the F1 of all articles, the same each time', () => {
    const tallies = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? good : poor));
    const [low, high] = drawInterval(tallies);
    const { F1 } = rateTallies(tallies);
    expect(low).toBeLessThan(F1);
    expect(low).toBeGreaterThan(0.4);
    expect(high).toBeGreaterThan(F1);
    expect(high).toBeLessThan(0.85);
    expect(drawInterval(tallies)).toEqual([low, high]);
  });

  it('has no width where all articles are alike', () => {
    expect(drawInterval([poor, poor, poor])).toEqual([0.25, 0.25]);
  });
});

describe('tallyFrom', () => {
  it('suggests what has the score or more', () => {
    const outcomes = [scored(1, true), scored(0.5, false), scored(0.4, true), scored(2, true)];
    expect(tallyFrom(outcomes, 0.5)).toEqual({ labels: 3, found: 2, suggestions: 3, right: 2 });
    expect(tallyFrom(outcomes, 3)).toEqual({ labels: 3, found: 0, suggestions: 0, right: 0 });
  });
});

describe('findBestScore', () => {
  it('takes the lowest of the tenths that part what holds from what does not', () => {
    expect(findBestScore([scored(-0.75, false), scored(-0.35, true), scored(1, true)])).toBe(-0.7);
  });

  it('takes the lowest of all where everything holds', () => {
    expect(findBestScore([scored(-5, false), scored(0, true)])).toBe(-3);
  });
});

describe('listReaches', () => {
  const outcomes = [
    ...outcomesAt(3, 10, 10),
    ...outcomesAt(2, 10, 6),
    ...outcomesAt(-1, 5, 1),
    ...outcomesAt(-2, 20, 3),
  ];

  it('gives for each precision the largest recall and the score to ask for', () => {
    expect(listReaches(outcomes)).toEqual([
      { precision: 0.95, recall: 0.5, from: 3 },
      { precision: 0.9, recall: 0.5, from: 3 },
      { precision: 0.85, recall: 0.5, from: 3 },
      { precision: 0.8, recall: 0.8, from: 2 },
      { precision: 0.75, recall: 0.8, from: 2 },
      { precision: 0.7, recall: 0.8, from: 2 },
      { precision: 0.6, recall: 0.85, from: -1 },
    ]);
  });

  it('takes all outcomes of a score or none, whatever their order', () => {
    expect(listReaches(outcomes.toReversed())).toEqual(listReaches(outcomes));
  });

  it('leaves out what is not reached by ten suggestions or more', () => {
    expect(listReaches(outcomesAt(3, 9, 9))).toEqual([]);
    expect(listReaches(outcomesAt(3, 20, 2))).toEqual([]);
  });
});
