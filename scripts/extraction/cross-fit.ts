import { createHash } from 'node:crypto';
import { fitTable, scoreTable } from './fit-table.ts';
import type { FitPlan, NamedExample } from './fit-table.ts';
import type { Outcome } from './platt.ts';

/** Into so many folds articles are cut, by a hash of their ids. */
const FOLDS = 5;
const PRECISIONS = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6];
/** Before so many are suggested, a precision is chance. */
const LEAST_SUGGESTED = 10;

function foldOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % FOLDS;
}

/** The examples with the scores that tables fitted on the articles of the other folds give to them. */
export function crossFit<One extends NamedExample & { readonly id: string }>(
  examples: readonly One[],
  plan: FitPlan,
): (One & Outcome)[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const table = fitTable(
      examples.filter(({ id }) => foldOf(id) !== fold),
      plan,
    );
    return examples
      .filter(({ id }) => foldOf(id) === fold)
      .map((example) => ({ ...example, score: scoreTable(table, example.features) }));
  });
}

/** Prints for some precisions the largest recall at which they hold, and the score to ask for. */
export function printPrecision(name: string, outcomes: readonly Outcome[]): void {
  const sorted = outcomes.toSorted((left, right) => right.score - left.score);
  const gold = sorted.filter(({ holds }) => holds).length;
  console.log(`${name}: ${gold} of ${sorted.length}`);
  const best = new Map<number, string>();
  let right = 0;
  sorted.forEach(({ holds, score }, at) => {
    if (holds) right += 1;
    if (at + 1 < LEAST_SUGGESTED) return;
    for (const precision of PRECISIONS)
      if (right / (at + 1) >= precision)
        best.set(precision, `recall ${(right / gold).toFixed(2)} from ${score.toFixed(2)} on`);
  });
  for (const [precision, line] of [...best].toSorted(([left], [right_]) => right_ - left))
    console.log(`  precision ${precision}: ${line}`);
}
