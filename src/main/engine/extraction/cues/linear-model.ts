import { weighCues } from './reading.ts';
import type { ReadSentence } from './reading.ts';

/** Weights by name: `bias`, cues (`a:`, `c:`), words of the sentence (`w:`), other features. */
type Weights = Readonly<Record<string, number>>;

/** A logistic model over the cues, the words and other yes-or-no features of a sentence. */
export interface LinearModel {
  readonly bias: number;
  readonly byCue: Float64Array;
  readonly byFeature: Weights;
  readonly byWord: ReadonlyMap<string, number>;
}

/** Before the name of a feature that is a word of the sentence. */
const WORD = 'w:';
/** The words of a sentence lift its score by hardly ever more than this. */
const WORD_REACH = 3;
const ZERO = 48;
const NINE = 57;

/** Makes a table of weights ready for use. */
export function buildModel(weights: Weights): LinearModel {
  const byWord = new Map<string, number>();
  for (const [name, weight] of Object.entries(weights))
    if (name.startsWith(WORD)) byWord.set(name.slice(WORD.length), weight);
  return { bias: weights['bias'] ?? 0, byCue: weighCues(weights), byFeature: weights, byWord };
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

/**
 * The score of a sentence: the sum of the weights of its cues, of the other features named, and of its
 * words. Where the words could hardly lift the score to `least` they are not looked at. Linear.
 */
export function scoreSentence(
  model: LinearModel,
  read: ReadSentence,
  features: readonly string[],
  least: number,
): number {
  let sum = model.bias;
  for (const cue of read.cues) sum += model.byCue[cue] ?? 0;
  for (const feature of features) sum += model.byFeature[feature] ?? 0;
  return sum + WORD_REACH < least ? sum : sum + weighWords(model, read);
}

function weighWords(model: LinearModel, read: ReadSentence): number {
  const { byWord } = model;
  if (byWord.size === 0) return 0;
  const counted = new Set<string>();
  let sum = 0;
  for (const { info } of read.words) {
    const weight = byWord.get(info.folded);
    if (weight === undefined || counted.has(info.folded)) continue;
    counted.add(info.folded);
    sum += weight;
  }
  return sum;
}
