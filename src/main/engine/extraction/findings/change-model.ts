import { ResultChange, ResultValue } from '../../../../shared/domain/claim.ts';
import type { FieldConfidence } from '../../../../shared/domain/claim.ts';
import { readConfidence } from '../probability.ts';
import { readModel } from '../cues/linear-model.ts';
import type { LinearModel } from '../cues/linear-model.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Scorer } from '../cues/sentence-sums.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import type { ResultSignReader, ResultSigns } from './result-signs.ts';
import weights from './change-weights.json' with { type: 'json' };

type Models<Option extends string> = Readonly<Record<Option, LinearModel>>;

function readModels<Option extends string>(
  options: readonly Option[],
  tables: Readonly<Record<Option, Readonly<Record<string, number>>>>,
): Models<Option> {
  const entries = options.map((option) => [option, readModel(tables[option], true)] as const);
  return Object.fromEntries(entries) as Models<Option>;
}

/** The models of change and of value, fitted to results that readers judged (`scripts/fit-changes.ts`). */
export const CHANGE_MODELS = readModels<ResultChange>(ResultChange.options, weights.change.tables);
export const VALUE_MODELS = readModels<ResultValue>(ResultValue.options, weights.value.tables);

/**
 * Below this it is left open what a result says: most of what is stated is to be right, and what an outcome is
 * worth is less often plain.
 */
export const LEAST_SURE = { change: 0.72, value: 0.78 } as const;

/** What is said of one side of a result, and how sure that is, between 0 and 1. */
interface Judged<Option> {
  readonly said: Option;
  readonly confidence: number;
}

/** What is said of a result, and how sure that is where it is not left open. */
export interface JudgedResult {
  readonly change: ResultChange;
  readonly value: ResultValue;
  readonly fieldConfidence: FieldConfidence;
}

/** What is weighed besides cues and words to tell change and value. */
export function listChangeFeatures(
  read: ReadSentence,
  sort: TextSort,
  { change, value, features }: ResultSigns,
): string[] {
  return [
    ...features,
    `${sort}-change-${change ?? 'untold'}`,
    `${sort}-value-${value ?? 'untold'}`,
    ...read.marks,
  ];
}

/** The option that weighs most, and by how much more than the next; of equal ones the first. */
export function chooseOption<Option extends string>(
  options: readonly Option[],
  weigh: (option: Option) => number,
): { readonly said: Option; readonly lead: number } {
  const weighed = options.map((option) => ({ option, score: weigh(option) }));
  const [first, second] = weighed.toSorted((left, right) => right.score - left.score);
  if (first === undefined || second === undefined) throw new Error('There must be two options');
  return { said: first.option, lead: first.score - second.score };
}

/** Judges what results say of change and value, by their words and by all that is weighed. */
export class ChangeJudge {
  readonly #signs: ResultSignReader;
  readonly #change: ReadonlyMap<ResultChange, Scorer>;
  readonly #value: ReadonlyMap<ResultValue, Scorer>;

  constructor({ scorer }: Pick<ReaderTools, 'scorer'>, signs: ResultSignReader) {
    this.#signs = signs;
    this.#change = new Map(ResultChange.options.map((one) => [one, scorer(CHANGE_MODELS[one])]));
    this.#value = new Map(ResultValue.options.map((one) => [one, scorer(VALUE_MODELS[one])]));
  }

  /**
   * What became of the outcome of a result, and whether that is good or bad; open where the words do
   * not tell or too little weighs for one side. `text` is what the sentence was read from. Linear.
   */
  judge(text: string, read: ReadSentence, sort: TextSort): JudgedResult {
    const features = listChangeFeatures(read, sort, this.#signs.read(text, read));
    const weigh = <Option extends string>(
      options: readonly Option[],
      scorers: ReadonlyMap<Option, Scorer>,
      side: 'change' | 'value',
    ): Judged<Option | 'open'> => {
      const { said, lead } = chooseOption(
        options,
        (one) => scorers.get(one)?.(read, features) ?? 0,
      );
      const confidence = readConfidence(weights[side].curve, lead);
      return { said: confidence < LEAST_SURE[side] ? 'open' : said, confidence };
    };
    return settle(
      weigh(ResultChange.options, this.#change, 'change'),
      weigh(ResultValue.options, this.#value, 'value'),
    );
  }
}

/** Where nothing changed, nothing is better or worse: of two that do not fit, the surer stands. */
function settle(change: Judged<ResultChange>, value: Judged<ResultValue>): JudgedResult {
  const isSame = change.said === 'no_difference';
  const isMoved = value.said === 'better' || value.said === 'worse';
  if (!isSame || value.said === 'neutral') return tell(change, value);
  return isMoved && value.confidence > change.confidence
    ? tell({ ...change, said: 'open' }, value)
    : tell(change, { said: 'neutral', confidence: change.confidence });
}

function tell(change: Judged<ResultChange>, value: Judged<ResultValue>): JudgedResult {
  return {
    change: change.said,
    value: value.said,
    fieldConfidence: {
      ...(change.said === 'open' ? {} : { change: change.confidence }),
      ...(value.said === 'open' ? {} : { value: value.confidence }),
    },
  };
}
