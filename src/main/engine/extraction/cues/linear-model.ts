import { weighCues } from './reading.ts';
import type { ReadSentence } from './reading.ts';
import { addWeights, sumWeights } from './sentence-sums.ts';

/** Weights by name: `bias`, cues (`a:`, `c:`), words of the sentence (`w:`), other features. */
type Weights = Readonly<Record<string, number>>;

/**
 * A logistic model over the cues, the words and other yes-or-no features of a sentence. Its weights are
 * whole hundredths, so that a sum is the same in whatever order it is made.
 */
export interface LinearModel {
  readonly bias: number;
  readonly byFeature: ReadonlyMap<string, number>;
  /** Its number for `sumWeights`. */
  readonly place: number;
}

const HUNDREDTHS = 100;
const toHundredths = (weight: number): number => Math.round(weight * HUNDREDTHS);
/** Before the name of a feature that is a word of the sentence. */
const WORD = 'w:';
const ZERO = 48;
const NINE = 57;

/** Makes a table of weights ready; where `named`, names of medicines and disorders are words too. */
export function buildModel(weights: Weights, named = false): LinearModel {
  const byWord = new Map<string, number>();
  const byFeature = new Map<string, number>();
  for (const [name, weight] of Object.entries(weights))
    if (name.startsWith(WORD)) byWord.set(name.slice(WORD.length), toHundredths(weight));
    else byFeature.set(name, toHundredths(weight));
  return {
    bias: byFeature.get('bias') ?? 0,
    byFeature,
    place: addWeights(byWord, weighCues(byFeature), named),
  };
}

/**
 * The names of the features that are the words of a sentence, each once; numbers are none, and where
 * `named` is false neither are the names of medicines and disorders.
 */
export function listWordFeatures(read: ReadSentence, named: boolean): string[] {
  const features = new Set<string>();
  for (const { info } of read.words) {
    const { folded } = info;
    const code = folded.charCodeAt(0);
    if (code >= ZERO && code <= NINE) continue;
    if (named || (!read.drugs.has(folded) && !read.harms.has(folded))) features.add(WORD + folded);
  }
  return [...features];
}

/** The score of a sentence: the sum of the weights of its cues, its words and the features named. */
export function scoreSentence(
  model: LinearModel,
  read: ReadSentence,
  features: readonly string[],
): number {
  let sum = model.bias + sumWeights(read, model.place);
  for (const feature of features) sum += model.byFeature.get(feature) ?? 0;
  return sum / HUNDREDTHS;
}
