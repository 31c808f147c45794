import { cueIndex } from '../cues/reading.ts';
import type { ReadSentence } from '../cues/reading.ts';
import { buildModel, scoreSentence } from '../cues/linear-model.ts';
import weights from './weights.json' with { type: 'json' };

/** A passage of limitations goes on for at most so many sentences after it was announced. */
const PASSAGE = 12;
const NEAR = 3;
const MIDDLE = 7;
const LATE = 0.7;
const VERY_LATE = 0.85;
const SHORT = 8;
const LEAD_IN_WORDS = 22;

const LEAD_IN = cueIndex('c:lead-in');
const NUMBER = cueIndex('c:number');
const ORDINAL = cueIndex('c:ordinal-start');
const ADDING = cueIndex('c:adding-start');
const LIMITATION = cueIndex('c:limitation-word');
const OUR_STUDY = cueIndex('c:our-study');

const caveatModel = buildModel(weights.caveat);

/** Does a sentence only announce limitations which the sentences after it state? */
export function isLeadIn(read: ReadSentence): boolean {
  return (
    read.cues.includes(LEAD_IN) && !read.cues.includes(NUMBER) && read.words.length < LEAD_IN_WORDS
  );
}

/**
 * Features besides cues by which each sentence is told to state a limitation: the section, how late
 * it stands, and whether limitations were announced before ("several limitations") or are being
 * counted off ("second, ..."). `length` is the length of the text. Linear.
 */
export function readCaveatFeatures(reads: readonly ReadSentence[], length: number): string[][] {
  let announced = -PASSAGE - 1;
  let counted = -PASSAGE - 1;
  return reads.map((read, at) => {
    if (read.sentence.heading) {
      announced = read.section === 'limitation' ? at : -PASSAGE - 1;
      return [];
    }
    const features: string[] = [];
    const has = (cue: number): boolean => read.cues.includes(cue);
    const counts = has(ORDINAL);
    const since = at - announced;
    if (since <= NEAR) features.push('announced-near');
    else if (since <= MIDDLE) features.push('announced-middle');
    else if (since <= PASSAGE) features.push('announced-far');
    if (since <= PASSAGE && counts) features.push('announced+ordinal');
    if (since <= PASSAGE && has(ADDING)) features.push('announced+adding');
    if (read.section === 'limitation') features.push('section-limitation');
    if (read.part === 'discussion') features.push('part-discussion');
    const place = read.sentence.start / length;
    if (place > VERY_LATE) features.push('very-late');
    else if (place > LATE) features.push('late');
    if (place > LATE && counts) features.push('late+ordinal');
    if (at - counted <= 2) features.push('counting');
    if (read.words.length < SHORT) features.push('short-sentence');
    if (has(LEAD_IN) || (has(LIMITATION) && has(OUR_STUDY))) announced = at;
    if (counts) counted = at;
    return features;
  });
}

/** The score by which each sentence states a limitation; headings score lowest. Linear. */
export function scoreCaveats(reads: readonly ReadSentence[], length: number): number[] {
  return readCaveatFeatures(reads, length).map((features, at) => {
    const read = reads[at];
    if (read === undefined || read.sentence.heading) return -Infinity;
    return scoreSentence(caveatModel, read, features);
  });
}
