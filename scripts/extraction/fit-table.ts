import { fitLogistic } from './logistic.ts';
import type { Outcome } from './platt.ts';

/** What a model sees of one sentence or number, by name, and whether it is what the model looks for. */
export interface NamedExample {
  readonly features: readonly string[];
  readonly holds: boolean;
  /** How much it counts in fitting; 1 unless said. */
  readonly weight?: number;
}

/** A number for words of the sentence (`w:`) and one for all other features. */
export interface PerKind {
  readonly word: number;
  readonly other: number;
}

/** How a table is fitted to examples. */
export interface FitPlan {
  /** The ridge penalty: with fewer articles, a stronger one. */
  readonly penalty: PerKind;
  /** Features seen in fewer sentences are left out. */
  readonly leastSeen: PerKind;
  /** Weights nearer to nothing are left out. */
  readonly leastWeight: PerKind;
}

/** Weights by the name of the feature, `bias` among them. */
export type Table = Readonly<Record<string, number>>;

const kindOf = (name: string): 'word' | 'other' => (name.startsWith('w:') ? 'word' : 'other');

/** A weight as it stands in a file: in hundredths. */
export function roundWeight(weight: number): number {
  return Math.round(weight * 100) / 100;
}

/** In how many examples each feature is seen. */
export function countFeatures(
  examples: readonly Pick<NamedExample, 'features'>[],
): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  return seen;
}

/**
 * The weights of a logistic model fitted to the examples, with `bias`, for the features that are named;
 * all others are passed over.
 */
export function fitNamed(
  examples: readonly NamedExample[],
  names: readonly string[],
  penaltyOf: (name: string) => number,
): Table {
  const numbers = new Map(names.map((name, at) => [name, at]));
  const numbered = examples.map(({ features, holds, weight = 1 }) => ({
    features: features.flatMap((name) => numbers.get(name) ?? []),
    label: holds ? (1 as const) : (0 as const),
    weight,
  }));
  const weights = fitLogistic(numbered, Float64Array.from(names, penaltyOf));
  const named = names.map((name, at) => [name, weights[at] ?? 0] as const);
  return Object.fromEntries([['bias', weights.at(-1) ?? 0], ...named]);
}

/** The table with its weights rounded, in order of their names after `bias`, without those not kept. */
export function trimTable(table: Table, isKept: (name: string, weight: number) => boolean): Table {
  const { bias = 0, ...named } = table;
  const kept = Object.entries(named)
    .map(([name, weight]) => [name, roundWeight(weight)] as const)
    .filter(([name, weight]) => isKept(name, weight))
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries([['bias', roundWeight(bias)], ...kept]);
}

/** The weights of a logistic model fitted to the examples, rounded, without those that hardly matter. */
export function fitTable(examples: readonly NamedExample[], plan: FitPlan): Table {
  const { penalty, leastSeen, leastWeight } = plan;
  const names = [...countFeatures(examples)]
    .filter(([name, times]) => times >= leastSeen[kindOf(name)])
    .map(([name]) => name);
  const table = fitNamed(examples, names, (name) => penalty[kindOf(name)]);
  return trimTable(table, (name, weight) => Math.abs(weight) >= leastWeight[kindOf(name)]);
}

/** The score that a table gives to features: the sum of their weights and of the bias. */
export function scoreTable(table: Table, features: readonly string[]): number {
  let sum = table['bias'] ?? 0;
  for (const name of features) sum += table[name] ?? 0;
  return sum;
}

/** The examples with the scores that a table gives to them. */
export function scoreExamples<One extends NamedExample>(
  table: Table,
  examples: readonly One[],
): (One & Outcome)[] {
  return examples.map((one) => ({ ...one, score: scoreTable(table, one.features) }));
}
