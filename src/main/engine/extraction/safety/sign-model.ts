import type { SafetyCategory } from '../../../../shared/domain/claim.ts';
import { readModel } from '../cues/linear-model.ts';
import type { LinearModel } from '../cues/linear-model.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Scorer } from '../cues/sentence-sums.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import { readConfidence } from '../probability.ts';
import type { Curve } from '../probability.ts';
import type { SafetySort } from './safety-sort.ts';
import weights from './sign-weights.json' with { type: 'json' };

/** The categories of safety that labelled texts hold enough of to learn from. */
export const REPORTED = ['caveat', 'adverse_event', 'reassuring', 'regulatory'] as const;
export type Reported = (typeof REPORTED)[number];

/** The models of signs (`scripts/fit-signs.ts`). */
export const SIGN_MODELS: Readonly<Record<Reported, LinearModel>> = {
  caveat: readModel(weights.caveat.table),
  adverse_event: readModel(weights.adverse_event.table),
  reassuring: readModel(weights.reassuring.table),
  regulatory: readModel(weights.regulatory.table),
};

/** The features that tell in which sort of text a sentence stands. */
export const SORT_MARKS: Readonly<Record<SafetySort, string>> = {
  reportage: 'sort-reportage',
  abstract: 'sort-abstract',
  cases: 'sort-cases',
  paper: 'sort-paper',
};

/** The features that tell that a phrase rule states a category. */
const TOLD_MARKS: Readonly<Record<Reported, string>> = {
  caveat: 'told-caveat',
  adverse_event: 'told-harm',
  reassuring: 'told-harmless',
  regulatory: 'told-ruling',
};

/** The sorts of text in which signs speak: in whole papers models that learned from papers do. */
export type SignedSort = Exclude<SafetySort, 'paper'>;

/**
 * What the models look at in a sentence besides its cues and words: its place, how it stands to the rest
 * of the text (`EventContext`), the sort of text (null where it stands alone), and what phrase rules tell
 * of it.
 */
export function listSignFeatures(
  { marks }: Pick<ReadSentence, 'marks'>,
  context: readonly string[],
  sort: SafetySort | null,
  told: ReadonlyMap<SafetyCategory, unknown>,
): string[] {
  const features = [...marks, ...context];
  if (sort !== null) features.push(SORT_MARKS[sort]);
  for (const category of REPORTED) if (told.has(category)) features.push(TOLD_MARKS[category]);
  return features;
}

/** Where a phrase rule states the category, signs speak from so much less on: phrases are seldom wrong. */
const LESS_WHERE_TOLD = 5.5;
/** How often a phrase rule is right in labelled texts where other signs hardly agree. */
const TOLD_CONFIDENCE = 0.6;

/** How the signs of a category are weighed. */
interface WeighedSigns {
  readonly score: Scorer;
  /** The scores from which they speak. */
  readonly least: Readonly<Record<SignedSort, number>>;
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
const SIGNS: Readonly<Record<Reported, readonly string[]>> = {
  caveat: ['k:'],
  adverse_event: ['e:harm-', 'e:event-'],
  reassuring: ['e:safe-'],
  regulatory: ['e:rule-'],
};

/** What a sentence states by its signs, and how likely. */
type Judged = readonly [category: Reported, confidence: number];

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
   * What a sentence states about safety by all its signs, by how it stands to the rest of its text
   * (`EventContext`), and by what phrase rules tell of it, weighed by
   * models that were fitted to labelled texts: each category that is likely enough, and how likely, below 1.
   */
  judge(
    read: ReadSentence,
    context: readonly string[],
    sort: SignedSort,
    told: ReadonlyMap<SafetyCategory, unknown>,
  ): Judged[] {
    const features = listSignFeatures(read, context, sort, told);
    const judged: Judged[] = [];
    for (const category of REPORTED) {
      const { score, least, curve } = this.#signs[category];
      const sum = score(read, features);
      const from = least[sort] - (told.has(category) ? LESS_WHERE_TOLD : 0);
      if (sum < from) continue;
      const confidence = readConfidence(curve, sum);
      judged.push([
        category,
        told.has(category) ? Math.max(confidence, TOLD_CONFIDENCE) : confidence,
      ]);
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
        if (SIGNS[category].some((letters) => name.startsWith(letters)))
          weight += byFeature.get(name) ?? 0;
      if (weight > most) [heaviest, most] = [category, weight];
    }
    return heaviest;
  }
}
