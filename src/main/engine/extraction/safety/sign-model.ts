import { readModel } from '../cues/linear-model.ts';
import type { LinearModel } from '../cues/linear-model.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Scorer } from '../cues/sentence-sums.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import { readConfidence } from '../probability.ts';
import type { Curve } from '../probability.ts';
import weights from './sign-weights.json' with { type: 'json' };

/** The categories of safety that labelled reports hold enough of to learn from. */
export const REPORTED = ['caveat', 'adverse_event', 'reassuring', 'regulatory'] as const;
export type Reported = (typeof REPORTED)[number];

/** The models of signs (`scripts/fit-signs.ts`). */
export const SIGN_MODELS: Readonly<Record<Reported, LinearModel>> = {
  caveat: readModel(weights.caveat.table),
  adverse_event: readModel(weights.adverse_event.table),
  reassuring: readModel(weights.reassuring.table),
  regulatory: readModel(weights.regulatory.table),
};

/** How the signs of a category are weighed. */
interface WeighedSigns {
  readonly score: Scorer;
  /** The score from which they speak. */
  readonly least: number;
  /** What a score stands for. */
  readonly curve: Curve;
}

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

/** How the names of the cues begin that were gathered for a category. */
const SIGNS: Readonly<Record<Reported, string>> = {
  caveat: 'k:',
  adverse_event: 'e:harm-',
  reassuring: 'e:safe-',
  regulatory: 'e:rule-',
};

/** Judges sentences by all signs of a category together. */
export class SignJudge {
  readonly #cues: ReaderTools['cues'];
  readonly #signs: Readonly<Record<Reported, WeighedSigns>>;

  constructor({ cues, scorer }: Pick<ReaderTools, 'cues' | 'scorer'>) {
    this.#cues = cues;
    const weigh = (category: Reported): WeighedSigns => {
      const { least, slope, shift } = weights[category];
      return { score: scorer(SIGN_MODELS[category]), least, curve: { slope, shift } };
    };
    this.#signs = {
      caveat: weigh('caveat'),
      adverse_event: weigh('adverse_event'),
      reassuring: weigh('reassuring'),
      regulatory: weigh('regulatory'),
    };
  }

  /**
   * What a sentence states about safety by all its signs, weighed by models that were fitted to
   * labelled news: for each of the categories that is likely enough, how likely, below 1. `above` is by how much the score must lie above the one asked for in news.
   */
  judge(
    read: ReadSentence,
    categories: readonly Reported[],
    above: number,
  ): (readonly [Reported, number])[] {
    const judged: [Reported, number][] = [];
    for (const category of categories) {
      const { score, least, curve } = this.#signs[category];
      const sum = score(read, read.marks);
      if (sum < least + above) continue;
      judged.push([category, readConfidence(curve, sum)]);
    }
    return judged;
  }

  /**
   * The category that the signs gathered for it speak for most in a sentence, by what they weigh; null
   * where there is no sign of any.
   */
  findHeaviest(read: ReadSentence): Reported | null {
    const names = this.#cues.listNames(read);
    let heaviest: Reported | null = null;
    let most = 0;
    for (const category of REPORTED) {
      const { byFeature } = SIGN_MODELS[category];
      let weight = 0;
      for (const name of names)
        if (name.startsWith(SIGNS[category])) weight += byFeature.get(name) ?? 0;
      if (weight > most) [heaviest, most] = [category, weight];
    }
    return heaviest;
  }
}
