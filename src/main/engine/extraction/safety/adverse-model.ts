import { readModel } from '../cues/linear-model.ts';
import type { ReadSentence } from '../cues/reading.ts';
import { PART_MARKS } from '../cues/sentence-marks.ts';
import type { Scorer } from '../cues/sentence-sums.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import weights from './weights.json' with { type: 'json' };

const TITLE_WORDS = 20;

/** The models of harm by a medicine and of harms as reports on trials state them (`scripts/fit-safety.ts`). */
export const ADVERSE_MODELS = {
  drug: readModel(weights.drug, true),
  trial: readModel(weights.trial),
} as const;

/** Judges whether sentences state harm. */
export class AdverseJudge {
  readonly #drug: Scorer;
  readonly #trial: Scorer;
  readonly #wasWere: number;
  readonly #adverseWord: number;
  readonly #noEvents: number;
  readonly #number: number;
  readonly #harm: number;

  constructor({ cues, scorer }: Pick<ReaderTools, 'cues' | 'scorer'>) {
    this.#drug = scorer(ADVERSE_MODELS.drug);
    this.#trial = scorer(ADVERSE_MODELS.trial);
    this.#wasWere = cues.indexOf('a:was-were');
    this.#adverseWord = cues.indexOf('a:adverse-word');
    this.#noEvents = cues.indexOf('a:no-events');
    this.#number = cues.indexOf('c:number');
    this.#harm = cues.indexOf('a:harm');
  }

  /** Features besides cues by which the harm of a medicine is told: how many names there are. */
  readDrugFeatures(read: ReadSentence): string[] {
    const features: string[] = [];
    const drugs = read.drugs.size;
    const harms = read.harms.size;
    if (drugs > 1) features.push('drugs>1');
    if (drugs > 2) features.push('drugs>2');
    if (harms > 1) features.push('harms>1');
    if (harms > 2) features.push('harms>2');
    const both = drugs > 0 && harms > 0;
    if (both && read.words.length < TITLE_WORDS && !read.cues.includes(this.#wasWere))
      features.push('drug+harm-short');
    return features;
  }

  /** Features besides cues by which a sentence of a report on a trial is told to state harms. */
  readTrialFeatures(reads: readonly ReadSentence[], at: number): string[] {
    const read = reads[at];
    if (read === undefined) return [];
    const features = [PART_MARKS[read.part]];
    if (read.section === 'safety') features.push('section-safety', `section-safety-${read.part}`);
    if (read.cues.includes(this.#number)) {
      features.push('number');
      if (read.cues.includes(this.#harm)) features.push('harm+number');
    }
    if (this.#speaksOfEvents(reads[at - 1])) features.push('events-before');
    else if (this.#speaksOfEvents(reads[at - 2]) || this.#speaksOfEvents(reads[at - 3]))
      features.push('events-shortly-before');
    return features;
  }

  #speaksOfEvents(read: ReadSentence | undefined): boolean {
    return (
      read !== undefined &&
      (read.cues.includes(this.#adverseWord) || read.cues.includes(this.#noEvents))
    );
  }

  /** The score by which each sentence states harms as reports on trials do. */
  scoreTrialHarms(reads: readonly ReadSentence[]): number[] {
    return reads.map((read, at) => this.#trial(read, this.readTrialFeatures(reads, at)));
  }

  /** The score by which each sentence states harm by a medicine. */
  scoreDrugHarms(reads: readonly ReadSentence[]): number[] {
    return reads.map((read) => this.#drug(read, this.readDrugFeatures(read)));
  }
}
