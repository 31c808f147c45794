import { describe, expect, it } from 'vitest';
import { crossFit, foldOf, judgeByOthers } from './cross-fit.ts';
import type { FitPlan } from './fit-table.ts';

const articles = Array.from({ length: 60 }, (_, at) => ({ id: `article-${at}` }));

describe('foldOf', () => {
  it('cuts articles into five folds, none of them empty or much larger than the rest', () => {
    const sizes = [0, 0, 0, 0, 0];
    for (const article of Array.from({ length: 1000 }, (_, at) => ({ id: `id ${at}` })))
      sizes[foldOf(article)]! += 1;
    expect(sizes).toHaveLength(5);
    for (const size of sizes) expect(Math.abs(size - 200)).toBeLessThan(60);
  });
});

describe('judgeByOthers', () => {
  it('judges every example once, by a model that saw all examples of the other parts and no other', () => {
    const examples = [5, 1, 4, 2, 3, 1];
    const answers = judgeByOthers(examples, {
      partOf: (value) => value % 2,
      fit: (others) => others,
      judge: (others, own) => own.map((value) => ({ value, others })),
    });
    expect(answers).toEqual([
      { value: 4, others: [5, 1, 3, 1] },
      { value: 2, others: [5, 1, 3, 1] },
      { value: 5, others: [4, 2] },
      { value: 1, others: [4, 2] },
      { value: 3, others: [4, 2] },
      { value: 1, others: [4, 2] },
    ]);
  });

  it('says nothing of no examples', () => {
    const judge = (): string[] => ['said'];
    expect(judgeByOthers([], { partOf: () => 0, fit: () => null, judge })).toEqual([]);
  });
});

describe('crossFit', () => {
  const PLAN: FitPlan = {
    penalty: { word: 1, other: 1 },
    leastSeen: { word: 1, other: 1 },
    leastWeight: { word: 0, other: 0 },
  };
  const examples = articles.map(({ id }, at) => ({
    id,
    features: at % 2 === 0 ? ['a:sign', `w:${id}`] : [`w:${id}`],
    holds: at % 2 === 0,
  }));

  it('finds again on each article what the others have in common', () => {
    const judged = crossFit(examples, PLAN);
    expect(judged).toHaveLength(examples.length);
    for (const { score, holds } of judged) expect(score > 0).toBe(holds);
  });

  it('scores an article alike whatever its own labels say', () => {
    const scoreOf = (all: typeof examples): number | undefined =>
      crossFit(all, PLAN).find(({ id }) => id === 'article-7')?.score;
    const turned = examples.map((one) =>
      one.id === 'article-7' ? { ...one, holds: !one.holds } : one,
    );
    expect(scoreOf(examples)).toBeTypeOf('number');
    expect(scoreOf(turned)).toBe(scoreOf(examples));
  });
});
