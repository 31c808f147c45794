import { toProbability } from '../probability.ts';

/** The parts in a study that a count can be judged to play. */
export const JUDGED_ROLES = ['enrolled', 'analysed', 'group', 'outcome'] as const;
export type JudgedRole = (typeof JUDGED_ROLES)[number];

/**
 * What a candidate is taken for: `count` a sample size at all, `total` the whole that was taken in, the
 * others its part in the study.
 */
export const QUESTIONS = ['count', 'total', ...JUDGED_ROLES] as const;
export type Question = (typeof QUESTIONS)[number];

/** A value for each question. */
export function forEachQuestion<Value>(
  make: (question: Question) => Value,
): Readonly<Record<Question, Value>> {
  return {
    count: make('count'),
    total: make('total'),
    enrolled: make('enrolled'),
    analysed: make('analysed'),
    group: make('group'),
    outcome: make('outcome'),
  };
}

/** A yes-or-no feature with what it says to each question; 0 where it says nothing. */
export interface Feature extends Readonly<Record<Question, number>> {
  readonly name: string;
}

/** What the features weigh for each question, by name. */
export type CountWeights = Readonly<Record<Question, ReadonlyMap<string, number>>>;

/** Features whose names begin alike and differ in a value, each made once; the values must be few. */
export class FeatureFamily {
  readonly #prefix: string;
  readonly #weights: CountWeights;
  readonly #features = new Map<string, Feature>();
  readonly #families = new Map<string, FeatureFamily>();

  /** `prefix` stands before every value, with what parts them; empty for features of no family. */
  constructor(prefix: string, weights: CountWeights) {
    this.#prefix = prefix;
    this.#weights = weights;
  }

  /** The feature of that value. */
  of(value: string): Feature {
    const known = this.#features.get(value);
    if (known !== undefined) return known;
    const name = this.#prefix + value;
    const weightOf = (question: Question): number => this.#weights[question].get(name) ?? 0;
    const feature = { name, ...forEachQuestion(weightOf) };
    this.#features.set(value, feature);
    return feature;
  }

  /** The feature of two values, `prefix` + `first:second`. */
  ofPair(first: string, second: string): Feature {
    let family = this.#families.get(first);
    if (family === undefined) {
      family = new FeatureFamily(`${this.#prefix}${first}:`, this.#weights);
      this.#families.set(first, family);
    }
    return family.of(second);
  }
}

/** The sum of what the features weigh for a question. */
export function weigh(
  weights: CountWeights,
  question: Question,
  features: readonly Feature[],
): number {
  let sum = weights[question].get('bias') ?? 0;
  for (const feature of features) sum += feature[question];
  return sum;
}

/**
 * The probability, between 0 and 1, that a candidate with these features answers the question: a
 * logistic sum of weights.
 */
export function judge(
  weights: CountWeights,
  question: Question,
  features: readonly Feature[],
): number {
  return toProbability(weigh(weights, question, features));
}
