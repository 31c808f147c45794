import { cueIndex, weighCues } from '../cues/reading.ts';
import type { ReadSentence } from '../cues/reading.ts';
import { DRUG_AROUND_WEIGHTS, DRUG_WEIGHTS, TRIAL_WEIGHTS } from './weights.ts';

/** How strongly the sentences around speak of harm by a treatment, for one sentence. */
interface AdverseContext {
  /** The strongest of them, between 0 and 1. */
  readonly top: number;
  /** The mean of the three strongest. */
  readonly topThree: number;
  readonly mean: number;
  /** How strongly they speak of this sentence's medicines, at most 2. */
  readonly sameDrug: number;
  /** How strongly they speak of this sentence's harms, at most 2. */
  readonly sameHarm: number;
}

type Weights = Readonly<Record<string, number>>;

/** How many sentences before and after a sentence count as its surroundings. */
const WINDOW = 8;
const MOST_COUNTED = 3;
const TITLE_WORDS = 20;
/** Surroundings never lift a score by more than this. */
const MOST_LIFT = 4;
const SAME = 0.5;

const WAS_WERE = cueIndex('a:was-were');
const ADVERSE_WORD = cueIndex('a:adverse-word');
const NO_EVENTS = cueIndex('a:no-events');
const NUMBER = cueIndex('c:number');
const HARM = cueIndex('a:harm');

const drugCues = weighCues(DRUG_WEIGHTS);
const aroundCues = weighCues(DRUG_AROUND_WEIGHTS);
const trialCues = weighCues(TRIAL_WEIGHTS);

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** The sum of the weights of a sentence's cues and of the other named features. */
export function sumWeights(
  read: ReadSentence,
  byCue: Float64Array,
  features: readonly string[],
  weights: Weights,
): number {
  let sum = weights['bias'] ?? 0;
  for (const cue of read.cues) sum += byCue[cue] ?? 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

/** Features besides cues by which the harm of a medicine is told: how many names there are. */
function readDrugFeatures(read: ReadSentence): string[] {
  const features: string[] = [];
  const drugs = read.drugs.size;
  const harms = read.harms.size;
  if (drugs > 1) features.push('drugs>1');
  if (drugs > 2) features.push('drugs>2');
  if (harms > 1) features.push('harms>1');
  if (harms > 2) features.push('harms>2');
  const both = drugs > 0 && harms > 0;
  if (both && read.words.length < TITLE_WORDS && !read.cues.includes(WAS_WERE))
    features.push('drug+harm-short');
  return features;
}

/** Features besides cues by which a sentence of a report on a trial is told to state harms. */
function readTrialFeatures(reads: readonly ReadSentence[], at: number): string[] {
  const read = reads[at];
  if (read === undefined) return [];
  const features = [`part-${read.part}`];
  if (read.section === 'safety') features.push('section-safety', `section-safety-${read.part}`);
  if (read.cues.includes(NUMBER)) {
    features.push('number');
    if (read.cues.includes(HARM)) features.push('harm+number');
  }
  if (speaksOfEvents(reads[at - 1])) features.push('events-before');
  else if (speaksOfEvents(reads[at - 2]) || speaksOfEvents(reads[at - 3]))
    features.push('events-shortly-before');
  return features;
}

function speaksOfEvents(read: ReadSentence | undefined): boolean {
  return read !== undefined && (read.cues.includes(ADVERSE_WORD) || read.cues.includes(NO_EVENTS));
}

/** The score by which each sentence states harms as reports on trials do. */
export function scoreTrialHarms(reads: readonly ReadSentence[]): number[] {
  return reads.map((read, at) =>
    sumWeights(read, trialCues, readTrialFeatures(reads, at), TRIAL_WEIGHTS),
  );
}

/**
 * The score by which each sentence states harm by a medicine, from its own words and from what the
 * sentences around it say of the same medicines and harms. Where even the strongest surroundings
 * would leave a score below `least` they are not looked at. Linear.
 */
export function scoreDrugHarms(reads: readonly ReadSentence[], least: number): number[] {
  const features = reads.map(readDrugFeatures);
  const chances = reads.map((read, at) =>
    sigmoid(sumWeights(read, drugCues, features[at] ?? [], DRUG_WEIGHTS)),
  );
  return reads.map((read, at) => {
    const own = sumWeights(read, aroundCues, features[at] ?? [], DRUG_AROUND_WEIGHTS);
    if (own + MOST_LIFT < least) return own;
    return own + weighContext(readAdverseContext(reads, chances, at));
  });
}

const weigh = (name: string, amount: number): number => (DRUG_AROUND_WEIGHTS[name] ?? 0) * amount;

function weighContext(context: AdverseContext): number {
  const both = context.sameDrug > SAME && context.sameHarm > SAME ? 1 : 0;
  return (
    weigh('around-top', context.top) +
    weigh('around-top-three', context.topThree) +
    weigh('around-mean', context.mean) +
    weigh('same-drug', context.sameDrug) +
    weigh('same-harm', context.sameHarm) +
    weigh('same-drug+harm', both)
  );
}

function readAdverseContext(
  reads: readonly ReadSentence[],
  chances: readonly number[],
  at: number,
): AdverseContext {
  const first = Math.max(0, at - WINDOW);
  const around = chances.slice(first, at + WINDOW + 1);
  around.splice(at - first, 1);
  const heaviest = (kind: 'drugs' | 'harms'): number => {
    let most = 0;
    for (const name of reads[at]?.[kind] ?? []) {
      let weight = 0;
      for (let other = first; other <= at + WINDOW; other += 1)
        if (other !== at && reads[other]?.[kind].has(name) === true) weight += chances[other] ?? 0;
      most = Math.max(most, weight);
    }
    return Math.min(2, most);
  };
  around.sort((a, b) => b - a);
  return {
    top: around[0] ?? 0,
    topThree: mean(around.slice(0, MOST_COUNTED)),
    mean: mean(around),
    sameDrug: heaviest('drugs'),
    sameHarm: heaviest('harms'),
  };
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}
