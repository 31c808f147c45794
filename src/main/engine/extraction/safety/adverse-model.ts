import { cueIndex } from '../cues/reading.ts';
import type { ReadSentence } from '../cues/reading.ts';
import { PART_MARKS } from '../cues/sentence-marks.ts';
import { buildModel, scoreSentence } from '../cues/linear-model.ts';
import weights from './weights.json' with { type: 'json' };

const TITLE_WORDS = 20;

const WAS_WERE = cueIndex('a:was-were');
const ADVERSE_WORD = cueIndex('a:adverse-word');
const NO_EVENTS = cueIndex('a:no-events');
const NUMBER = cueIndex('c:number');
const HARM = cueIndex('a:harm');

const drugModel = buildModel(weights.drug, true);
const trialModel = buildModel(weights.trial);

/** Features besides cues by which the harm of a medicine is told: how many names there are. */
export function readDrugFeatures(read: ReadSentence): string[] {
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
export function readTrialFeatures(reads: readonly ReadSentence[], at: number): string[] {
  const read = reads[at];
  if (read === undefined) return [];
  const features = [PART_MARKS[read.part]];
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
  return reads.map((read, at) => scoreSentence(trialModel, read, readTrialFeatures(reads, at)));
}

/** The score by which each sentence states harm by a medicine. */
export function scoreDrugHarms(reads: readonly ReadSentence[]): number[] {
  return reads.map((read) => scoreSentence(drugModel, read, readDrugFeatures(read)));
}
