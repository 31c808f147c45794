import { readModel } from '../cues/linear-model.ts';
import type { LinearModel } from '../cues/linear-model.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Scorer } from '../cues/sentence-sums.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import { DIRECTIONS } from './direction.ts';
import type { Direction, DirectionReader, WordsDirection } from './direction.ts';
import weights from './direction-weights.json' with { type: 'json' };

/** The models of the directions, fitted to results that readers judged (`scripts/fit-directions.ts`). */
export const DIRECTION_MODELS: Readonly<Record<Direction, LinearModel>> = {
  positive: readModel(weights.positive, true),
  negative: readModel(weights.negative, true),
  null: readModel(weights.null, true),
  mixed: readModel(weights.mixed, true),
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
  return DIRECTIONS.reduce((best, one) => (weigh(one) > weigh(best) ? one : best));
}

/** Judges which way results point, by their words and by all that is weighed. */
export class DirectionJudge {
  readonly #words: DirectionReader;
  readonly #scorers: Readonly<Record<Direction, Scorer>>;

  constructor({ scorer }: Pick<ReaderTools, 'scorer'>, words: DirectionReader) {
    this.#words = words;
    this.#scorers = {
      positive: scorer(DIRECTION_MODELS.positive),
      negative: scorer(DIRECTION_MODELS.negative),
      null: scorer(DIRECTION_MODELS.null),
      mixed: scorer(DIRECTION_MODELS.mixed),
    };
  }

  /**
   * Which way a result points: positive for a benefit, a wanted change or a plain link; negative for
   * harm, a failure or an unwanted change; null for no effect or difference, and for one that may be
   * chance by its statistics; mixed for good beside bad, and for shares and means that point nowhere.
   * `text` is what the sentence was read from. Linear.
   */
  judge(text: string, read: ReadSentence, sort: TextSort): Direction {
    const words = this.#words.read(text, read);
    if (words === 'chance') return 'null';
    const features = listDirectionFeatures(read, sort, words);
    return chooseDirection((direction) => this.#scorers[direction](read, features));
  }
}
