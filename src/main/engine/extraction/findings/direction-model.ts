import { Direction } from '../../../../shared/domain/claim.ts';
import { buildModel, scoreSentence } from '../cues/linear-model.ts';
import type { LinearModel } from '../cues/linear-model.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { TextSort } from '../cues/text-sort.ts';
import { readDirection } from './direction.ts';
import type { WordsDirection } from './direction.ts';
import weights from './direction-weights.json' with { type: 'json' };

const models: Readonly<Record<Direction, LinearModel>> = {
  positive: buildModel(weights.positive, true),
  negative: buildModel(weights.negative, true),
  null: buildModel(weights.null, true),
  mixed: buildModel(weights.mixed, true),
};

/** What is weighed besides cues and words to tell which way a result points. */
export function listDirectionFeatures(
  read: ReadSentence,
  sort: TextSort,
  words: WordsDirection,
): string[] {
  return [`points-${words}`, `${sort}-points-${words}`, ...read.marks];
}

/** The direction that weighs most; of equal ones, the one that is first among the options. */
export function chooseDirection(weigh: (direction: Direction) => number): Direction {
  return Direction.options.reduce((best, one) => (weigh(one) > weigh(best) ? one : best));
}

/**
 * Which way a result points: positive for a benefit, a wanted change or a plain link; negative for
 * harm, a failure or an unwanted change; null for no effect or difference, and for one that may be
 * chance by its statistics; mixed for good beside bad, and for shares and means that point nowhere.
 * Weighed by models fitted to results that readers judged (`scripts/fit-directions.ts`), one for each
 * direction. `text` is what the sentence was read from. Linear.
 */
export function judgeDirection(text: string, read: ReadSentence, sort: TextSort): Direction {
  const words = readDirection(text, read);
  if (words === 'chance') return 'null';
  const features = listDirectionFeatures(read, sort, words);
  return chooseDirection((direction) => scoreSentence(models[direction], read, features));
}
