import type { Direction } from '../../../../shared/domain/claim.ts';
import { buildModel, scoreSentence } from '../cues/linear-model.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { TextSort } from '../cues/text-sort.ts';
import { scoreSign } from '../safety/sign-model.ts';
import { readDirection } from './direction.ts';
import type { WordsDirection } from './direction.ts';
import weights from './direction-weights.json' with { type: 'json' };

/** Scores of the signs of safety that are features here. */
const STEPS = [-3, -2, -1, 0, 1, 2];
const SIGNS = (['adverse_event', 'reassuring', 'caveat'] as const).map((sign) => ({
  sign,
  steps: STEPS.map((step) => ({ step, name: `${sign}>=${String(step)}` })),
}));
/** The first of those that weigh the same is taken. */
const DIRECTIONS = ['positive', 'negative', 'null', 'mixed'] as const satisfies Direction[];

const models = {
  positive: buildModel(weights.positive, true),
  negative: buildModel(weights.negative, true),
  null: buildModel(weights.null, true),
  mixed: buildModel(weights.mixed, true),
};

/**
 * What is weighed besides cues and words to tell which way a result points: where its words point, its
 * marks, and how much it looks like a statement on harm or safety.
 */
export function listDirectionFeatures(
  read: ReadSentence,
  sort: TextSort,
  words: WordsDirection,
): string[] {
  const features = [`points-${words}`, `${sort}-points-${words}`, ...read.marks];
  for (const { sign, steps } of SIGNS) {
    const score = scoreSign(sign, read);
    for (const { step, name } of steps) if (score >= step) features.push(name);
  }
  return features;
}

/**
 * The direction that weighs most; null where all that is stated of chance says that it may be chance,
 * whatever the weights.
 */
export function chooseDirection(
  words: WordsDirection,
  weigh: (direction: Direction) => number,
): Direction {
  if (words === 'chance') return 'null';
  const scores = DIRECTIONS.map(weigh);
  return DIRECTIONS[scores.indexOf(Math.max(...scores))] ?? 'positive';
}

/**
 * Which way a result points: positive for a benefit, a wanted change or a plain link; negative for
 * harm, a failure or an unwanted change; null for no effect or difference, or one that may be chance;
 * mixed for good beside bad, and for shares and means that point nowhere. Weighed by models fitted to
 * results that readers judged (`scripts/fit-directions.ts`), one for each direction. `text` is what the
 * sentence was read from. Linear.
 */
export function judgeDirection(text: string, read: ReadSentence, sort: TextSort): Direction {
  const words = readDirection(text, read);
  const features = listDirectionFeatures(read, sort, words);
  return chooseDirection(words, (direction) => scoreSentence(models[direction], read, features));
}
