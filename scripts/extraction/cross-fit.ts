import { createHash } from 'node:crypto';
import { fitTable, scoreExamples } from './fit-table.ts';
import type { FitPlan, NamedExample, Table } from './fit-table.ts';
import type { Outcome } from './platt.ts';

/** Into so many folds articles are cut. */
const FOLDS = 5;

/** The fold of an article, one of five from 0 on, by a hash of its id. */
export function foldOf({ id }: { readonly id: string }): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % FOLDS;
}

/** How a model is fitted to examples, and what it says of others. */
export interface CrossPlan<One, Model, Answer> {
  /** The number of the part that an example belongs to. */
  readonly partOf: (example: One) => number;
  readonly fit: (others: readonly One[]) => Model;
  readonly judge: (model: Model, examples: readonly One[]) => readonly Answer[];
}

/**
 * Judges the examples of each part by a model fitted to the examples of all other parts, so that none
 * is judged by what has learned from its part. The answers come part by part, in order of their numbers.
 */
export function judgeByOthers<One, Model, Answer>(
  examples: readonly One[],
  { partOf, fit, judge }: CrossPlan<One, Model, Answer>,
): Answer[] {
  const placed = examples.map((example) => ({ example, part: partOf(example) }));
  const parts = [...new Set(placed.map(({ part }) => part))].toSorted(
    (left, right) => left - right,
  );
  return parts.flatMap((asked) => {
    const others = placed.filter(({ part }) => part !== asked);
    const own = placed.filter(({ part }) => part === asked);
    return judge(
      fit(others.map(({ example }) => example)),
      own.map(({ example }) => example),
    );
  });
}

/** The examples with the scores that tables fitted on the articles of the other folds give to them. */
export function crossFit<One extends NamedExample & { readonly id: string }>(
  examples: readonly One[],
  plan: FitPlan,
): (One & Outcome)[] {
  const fit = (others: readonly One[]): Table => fitTable(others, plan);
  return judgeByOthers(examples, { partOf: foldOf, fit, judge: scoreExamples<One> });
}
