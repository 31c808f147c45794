import { toProbability } from '../probability.ts';
import weights from './weights.json' with { type: 'json' };

/** What a candidate is taken for: `count` a sample size at all, `total` the whole that was taken in. */
export type Question = 'count' | 'total';

/** A yes-or-no feature with what it says to each question; 0 where it says nothing. */
export interface Feature extends Readonly<Record<Question, number>> {
  readonly name: string;
}

const TABLES: Readonly<Record<Question, ReadonlyMap<string, number>>> = {
  count: new Map(Object.entries(weights.count)),
  total: new Map(Object.entries(weights.total)),
};
const BIAS = makeFeature('bias');

/** The feature of that name, with its weights. */
function makeFeature(name: string): Feature {
  return { name, count: TABLES.count.get(name) ?? 0, total: TABLES.total.get(name) ?? 0 };
}

/** Features whose names begin alike and differ in a value, each made once; the values must be few. */
export class FeatureFamily {
  readonly #prefix: string;
  readonly #features = new Map<string, Feature>();
  readonly #families = new Map<string, FeatureFamily>();

  /** `prefix` stands before every value, with what parts them; empty for features of no family. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The feature of that value. */
  of(value: string): Feature {
    const known = this.#features.get(value);
    if (known !== undefined) return known;
    const feature = makeFeature(this.#prefix + value);
    this.#features.set(value, feature);
    return feature;
  }

  /** The feature of two values, `prefix` + `first:second`. */
  ofPair(first: string, second: string): Feature {
    let family = this.#families.get(first);
    if (family === undefined) {
      family = new FeatureFamily(`${this.#prefix}${first}:`);
      this.#families.set(first, family);
    }
    return family.of(second);
  }
}

/**
 * The probability, between 0 and 1, that a candidate with these features answers the question: a
 * logistic sum of the weights in `weights.json`, which `scripts/fit-sample-sizes.ts` fits on
 * labelled text.
 */
export function judge(question: Question, features: readonly Feature[]): number {
  let sum = BIAS[question];
  for (const feature of features) sum += feature[question];
  return toProbability(sum);
}
