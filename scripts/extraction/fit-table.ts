import { fitLogistic } from './logistic.ts';

/** What a model sees of one sentence, by name, and whether the sentence is what it looks for. */
export interface NamedExample {
  readonly features: readonly string[];
  readonly holds: boolean;
}

/** A number for words of the sentence (`w:`) and one for all other features. */
export interface PerKind {
  readonly word: number;
  readonly other: number;
}

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
const round = (value: number): number => Math.round(value * 100) / 100;

/** The weights of a logistic model fitted to the examples, rounded, without those that hardly matter. */
export function fitTable(examples: readonly NamedExample[], plan: FitPlan): Table {
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  const { penalty, leastSeen, leastWeight } = plan;
  const names = [...seen]
    .filter(([name, times]) => times >= leastSeen[kindOf(name)])
    .map(([name]) => name)
    .toSorted();
  const numbers = new Map(names.map((name, at) => [name, at]));
  const numbered = examples.map(({ features, holds }) => ({
    features: features.flatMap((name) => numbers.get(name) ?? []),
    label: holds ? (1 as const) : (0 as const),
    weight: 1,
  }));
  const penalties = Float64Array.from(names, (name) => penalty[kindOf(name)]);
  const weights = fitLogistic(numbered, names.length, penalties);
  const kept = names
    .map((name, at) => [name, round(weights[at] ?? 0)] as const)
    .filter(([name, weight]) => Math.abs(weight) >= leastWeight[kindOf(name)]);
  return Object.fromEntries([['bias', round(weights.at(-1) ?? 0)], ...kept]);
}

/** The score that a table gives to features. */
export function scoreTable(table: Table, features: readonly string[]): number {
  let sum = table['bias'] ?? 0;
  for (const name of features) sum += table[name] ?? 0;
  return sum;
}
