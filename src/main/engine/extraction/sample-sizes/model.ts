import weights from './weights.json' with { type: 'json' };

/** What a candidate is taken for: `count` a sample size at all, `total` the whole that was taken in. */
export type Question = 'count' | 'total';

const TABLES: Readonly<Record<Question, ReadonlyMap<string, number>>> = {
  count: new Map(Object.entries(weights.count)),
  total: new Map(Object.entries(weights.total)),
};

/**
 * The probability, between 0 and 1, that a candidate with these features answers the question: a
 * logistic sum of the weights in `weights.json`, which `scripts/fit-sample-sizes.ts` fits on
 * labelled text. Features without a weight say nothing.
 */
export function judge(question: Question, features: readonly string[]): number {
  const table = TABLES[question];
  let sum = table.get('bias') ?? 0;
  for (const feature of features) sum += table.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
