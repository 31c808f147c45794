/** Weights by name: `bias`, cues (`a:`, `c:`), words of the sentence (`w:`), other features. */
type Weights = Readonly<Record<string, number>>;

/**
 * A logistic model over the cues, the words and other yes-or-no features of a sentence. Its weights are
 * whole hundredths, so that a sum is the same in whatever order it is made.
 */
export interface LinearModel {
  readonly bias: number;
  /** By the word in lower case. */
  readonly byWord: ReadonlyMap<string, number>;
  /** By the name of a cue or another feature. */
  readonly byFeature: ReadonlyMap<string, number>;
  /** Are the names of medicines and disorders words too? Else they weigh nothing. */
  readonly named: boolean;
}

/** How many parts of a weight a score of 1 has. */
export const HUNDREDTHS = 100;
const toHundredths = (weight: number): number => Math.round(weight * HUNDREDTHS);
/** Before the name of a feature that is a word of the sentence. */
export const WORD_FEATURE = 'w:';

/** Makes a model of a table of weights; where `named`, names of medicines and disorders are words too. */
export function readModel(weights: Weights, named = false): LinearModel {
  const byWord = new Map<string, number>();
  const byFeature = new Map<string, number>();
  for (const [name, weight] of Object.entries(weights))
    if (name.startsWith(WORD_FEATURE))
      byWord.set(name.slice(WORD_FEATURE.length), toHundredths(weight));
    else byFeature.set(name, toHundredths(weight));
  return { bias: byFeature.get('bias') ?? 0, byWord, byFeature, named };
}
