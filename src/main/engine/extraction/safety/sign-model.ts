import { buildModel, scoreSentence } from '../cues/linear-model.ts';
import type { LinearModel } from '../cues/linear-model.ts';
import { listCueNames } from '../cues/reading.ts';
import type { ReadSentence } from '../cues/reading.ts';
import { readConfidence } from '../probability.ts';
import type { Curve } from '../probability.ts';
import weights from './sign-weights.json' with { type: 'json' };

/** The categories of safety that labelled reports hold enough of to learn from. */
export const REPORTED = ['caveat', 'adverse_event', 'reassuring', 'regulatory'] as const;
export type Reported = (typeof REPORTED)[number];

interface SignModel extends Curve {
  readonly model: LinearModel;
  /** The score from which it speaks. */
  readonly least: number;
}

const buildSigns = (category: Reported): SignModel => {
  const { table, ...rest } = weights[category];
  return { model: buildModel(table), ...rest };
};
const models: Readonly<Record<Reported, SignModel>> = {
  caveat: buildSigns('caveat'),
  adverse_event: buildSigns('adverse_event'),
  reassuring: buildSigns('reassuring'),
  regulatory: buildSigns('regulatory'),
};

const RULES: Readonly<Record<Reported, string>> = {
  caveat: 'safety.caution-signs',
  adverse_event: 'safety.harm-signs',
  reassuring: 'safety.safety-signs',
  regulatory: 'safety.ruling-signs',
};

/** The id of the rule by which signs speak for a category. */
export function nameSignRule(category: Reported): string {
  return RULES[category];
}

/**
 * What a sentence states about safety by all its signs, weighed by models that were fitted to
 * labelled news (`scripts/fit-signs.ts`): for each of the categories that is likely enough, how likely, below
 * 1. `above` is by how much the score must lie above the one asked for in news.
 */
export function judgeSigns(
  read: ReadSentence,
  categories: readonly Reported[],
  above: number,
): (readonly [Reported, number])[] {
  const judged: [Reported, number][] = [];
  for (const category of categories) {
    const sign = models[category];
    const score = scoreSentence(sign.model, read, read.marks);
    if (score < sign.least + above) continue;
    judged.push([category, readConfidence(sign, score)]);
  }
  return judged;
}

/** How the names of the cues begin that were gathered for a category. */
const SIGNS: Readonly<Record<Reported, string>> = {
  caveat: 'k:',
  adverse_event: 'e:harm-',
  reassuring: 'e:safe-',
  regulatory: 'e:rule-',
};

/**
 * The category that the signs gathered for it speak for most in a sentence, by what they weigh; null
 * where there is no sign of any.
 */
export function findHeaviestSign(read: ReadSentence): Reported | null {
  const names = listCueNames(read);
  let heaviest: Reported | null = null;
  let most = 0;
  for (const category of REPORTED) {
    const { byFeature } = models[category].model;
    let weight = 0;
    for (const name of names)
      if (name.startsWith(SIGNS[category])) weight += byFeature.get(name) ?? 0;
    if (weight > most) [heaviest, most] = [category, weight];
  }
  return heaviest;
}
