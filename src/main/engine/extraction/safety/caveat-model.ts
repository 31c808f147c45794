import { readModel } from '../cues/linear-model.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Scorer } from '../cues/sentence-sums.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import weights from './weights.json' with { type: 'json' };

/** A passage of limitations goes on for at most so many sentences after it was announced. */
const PASSAGE = 12;
const NEAR = 3;
const MIDDLE = 7;
const LATE = 0.7;
const VERY_LATE = 0.85;
const SHORT = 8;
const LEAD_IN_WORDS = 22;

/** The model of limitations (`scripts/fit-safety.ts`). */
export const CAVEAT_MODEL = readModel(weights.caveat);

/** Judges whether sentences state a limitation. */
export class CaveatJudge {
  readonly #scorer: Scorer;
  readonly #leadIn: number;
  readonly #number: number;
  readonly #ordinal: number;
  readonly #adding: number;
  readonly #limitation: number;
  readonly #ourStudy: number;

  constructor({ cues, scorer }: Pick<ReaderTools, 'cues' | 'scorer'>) {
    this.#scorer = scorer(CAVEAT_MODEL);
    this.#leadIn = cues.indexOf('c:lead-in');
    this.#number = cues.indexOf('c:number');
    this.#ordinal = cues.indexOf('c:ordinal-start');
    this.#adding = cues.indexOf('c:adding-start');
    this.#limitation = cues.indexOf('c:limitation-word');
    this.#ourStudy = cues.indexOf('c:our-study');
  }

  /** Does a sentence only announce limitations which the sentences after it state? */
  isLeadIn(read: ReadSentence): boolean {
    return (
      read.cues.includes(this.#leadIn) &&
      !read.cues.includes(this.#number) &&
      read.words.length < LEAD_IN_WORDS
    );
  }

  /**
   * Features besides cues by which each sentence is told to state a limitation: the section, how late
   * it stands, and whether limitations were announced before ("several limitations") or are being
   * counted off ("second, ..."). `length` is the length of the text. Linear.
   */
  readCaveatFeatures(reads: readonly ReadSentence[], length: number): string[][] {
    let announced = -PASSAGE - 1;
    let counted = -PASSAGE - 1;
    return reads.map((read, at) => {
      if (read.sentence.heading) {
        announced = read.section === 'limitation' ? at : -PASSAGE - 1;
        return [];
      }
      const features: string[] = [];
      const has = (cue: number): boolean => read.cues.includes(cue);
      const counts = has(this.#ordinal);
      const since = at - announced;
      if (since <= NEAR) features.push('announced-near');
      else if (since <= MIDDLE) features.push('announced-middle');
      else if (since <= PASSAGE) features.push('announced-far');
      if (since <= PASSAGE && counts) features.push('announced+ordinal');
      if (since <= PASSAGE && has(this.#adding)) features.push('announced+adding');
      if (read.section === 'limitation') features.push('section-limitation');
      if (read.part === 'discussion') features.push('part-discussion');
      const place = read.sentence.start / length;
      if (place > VERY_LATE) features.push('very-late');
      else if (place > LATE) features.push('late');
      if (place > LATE && counts) features.push('late+ordinal');
      if (at - counted <= 2) features.push('counting');
      if (read.words.length < SHORT) features.push('short-sentence');
      if (has(this.#leadIn) || (has(this.#limitation) && has(this.#ourStudy))) announced = at;
      if (counts) counted = at;
      return features;
    });
  }

  /** The score by which each sentence states a limitation; headings score lowest. Linear. */
  scoreCaveats(reads: readonly ReadSentence[], length: number): number[] {
    return this.readCaveatFeatures(reads, length).map((features, at) => {
      const read = reads[at];
      if (read === undefined || read.sentence.heading) return -Infinity;
      return this.#scorer(read, features);
    });
  }
}
