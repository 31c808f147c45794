import type { ReadSentence } from './reading.ts';

/** How strongly the sentences around speak of harm by a treatment, for one sentence. */
export interface AdverseContext {
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

/** How many sentences before and after a sentence count as its surroundings. */
const WINDOW = 8;
const MOST_COUNTED = 3;

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** Sums the weights of the named features; a feature without a weight counts nothing. */
export function sumWeights(
  features: readonly string[],
  weights: Readonly<Record<string, number>>,
): number {
  let sum = weights['bias'] ?? 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

/** Features of a sentence by itself, by which drug harm is told: its cues, and how many names. */
export function readDrugFeatures(read: ReadSentence): string[] {
  const features = [...read.cues.keys()].filter((id) => id.startsWith('a:'));
  if (read.drugs.size > 1) features.push('drugs>1');
  if (read.drugs.size > 2) features.push('drugs>2');
  if (read.harms.size > 1) features.push('harms>1');
  if (read.harms.size > 2) features.push('harms>2');
  const isTitle = !read.cues.has('a:was-were') && read.words.length < 20;
  if (isTitle && read.drugs.size > 0 && read.harms.size > 0) features.push('drug+harm-short');
  return features;
}

/** Features by which a sentence of a report on a trial is told to state harms. */
export function readTrialFeatures(reads: readonly ReadSentence[], at: number): string[] {
  const read = reads[at];
  if (read === undefined) return [];
  const features = [...read.cues.keys()].filter((id) => id.startsWith('a:'));
  features.push(`part-${read.part}`);
  if (read.section === 'safety') features.push('section-safety', `section-safety-${read.part}`);
  const numbers = read.cues.has('c:number');
  if (numbers) features.push('number');
  if (numbers && read.cues.has('a:harm')) features.push('harm+number');
  const speaksOfEvents = (offset: number): boolean => {
    const cues = reads[at - offset]?.cues;
    return cues !== undefined && (cues.has('a:adverse-word') || cues.has('a:no-events'));
  };
  if (speaksOfEvents(1)) features.push('events-before');
  else if (speaksOfEvents(2) || speaksOfEvents(3)) features.push('events-shortly-before');
  return features;
}

/** What the sentences around each sentence say, from their scores by themselves. Linear. */
export function readAdverseContext(
  reads: readonly ReadSentence[],
  scores: readonly number[],
): AdverseContext[] {
  const chances = scores.map(sigmoid);
  return reads.map((read, at) => {
    const around: number[] = [];
    const weightOf = new Map<string, number>();
    const last = Math.min(reads.length - 1, at + WINDOW);
    for (let other = Math.max(0, at - WINDOW); other <= last; other += 1) {
      const neighbour = reads[other];
      const chance = chances[other] ?? 0;
      if (other === at || neighbour === undefined) continue;
      around.push(chance);
      for (const name of read.drugs)
        if (neighbour.drugs.has(name)) weightOf.set(name, (weightOf.get(name) ?? 0) + chance);
      for (const name of read.harms)
        if (neighbour.harms.has(name)) weightOf.set(name, (weightOf.get(name) ?? 0) + chance);
    }
    around.sort((a, b) => b - a);
    const strongest = around.slice(0, MOST_COUNTED);
    const heaviest = (names: ReadonlySet<string>): number => {
      let most = 0;
      for (const name of names) most = Math.max(most, weightOf.get(name) ?? 0);
      return Math.min(2, most);
    };
    return {
      top: around[0] ?? 0,
      topThree: mean(strongest),
      mean: mean(around),
      sameDrug: heaviest(read.drugs),
      sameHarm: heaviest(read.harms),
    };
  });
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}
