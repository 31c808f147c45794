import type { SampleRole } from '../../../../shared/domain/claim.ts';
import { readBefallen } from './befallen.ts';
import { countsBirths } from './births.ts';
import { isPerGroup } from './groups.ts';
import { FeatureFamily, JUDGED_ROLES, judge } from './model.ts';
import type { CountWeights, Feature, JudgedRole } from './model.ts';
import type { ReadCandidate } from './read.ts';
import { readRole } from './roles.ts';
import { readSifting } from './sifting.ts';

/** Births from this probability on are the whole that was studied, not what came of it. */
const SURE_WHOLE = 0.95;

/** How a count stands to the whole that its text states; `alone` where it states none. */
export type Standing = 'whole' | 'part' | 'more' | 'alone';

/** How a count stands to the whole, `null` where the text states none. */
export function readStanding(count: number, whole: number | null): Standing {
  if (whole === null) return 'alone';
  if (count === whole) return 'whole';
  return count < whole ? 'part' : 'more';
}

/** Judges the part that counts play in their study. */
export class RoleJudge {
  readonly #weights: CountWeights;
  readonly #told: FeatureFamily;
  readonly #standing: FeatureFamily;
  readonly #toldStanding: FeatureFamily;
  readonly #befallen: FeatureFamily;
  readonly #befallenForm: FeatureFamily;

  constructor(weights: CountWeights) {
    this.#weights = weights;
    this.#told = new FeatureFamily('told:', weights);
    this.#standing = new FeatureFamily('standing:', weights);
    this.#toldStanding = new FeatureFamily('told+standing:', weights);
    this.#befallen = new FeatureFamily('befallen:', weights);
    this.#befallenForm = new FeatureFamily('befallen+form:', weights);
  }

  /** What is weighed: the features of the count, what the words beside it say, and how it stands to the whole. */
  listFeatures({ candidate, tokens, features }: ReadCandidate, standing: Standing): Feature[] {
    const told = readRole(candidate, tokens, 0);
    const befallen = readBefallen(candidate, tokens) ?? 'nothing';
    return [
      ...features,
      this.#told.of(told),
      this.#standing.of(standing),
      this.#toldStanding.ofPair(told, standing),
      this.#befallen.of(befallen),
      this.#befallenForm.ofPair(befallen, candidate.form),
    ];
  }

  /**
   * The part that the words tell plainly (one of the sexes, a number for each group, births, what was
   * analysed; none for what was only looked through or left out), else the one that weighs most. `total` is the probability that the count is the whole.
   */
  judge(read: ReadCandidate, standing: Standing, total: number): SampleRole {
    const { candidate, tokens } = read;
    if (candidate.form === 'sex' || isPerGroup(tokens, candidate.phraseTo)) return 'group';
    if (total < SURE_WHOLE && countsBirths(candidate, tokens)) return 'outcome';
    const sifting = readSifting(candidate, tokens);
    if (standing !== 'whole' && (sifting === 'sifted' || sifting === 'left-out'))
      return 'unspecified';
    if (readRole(candidate, tokens, total) === 'analysed') return 'analysed';
    const features = this.listFeatures(read, standing);
    const weigh = (role: JudgedRole): number => judge(this.#weights, role, features);
    return JUDGED_ROLES.reduce((best, role) => (weigh(role) > weigh(best) ? role : best));
  }
}
