import type { ReadSentence } from './reading.ts';

/** A passage of limitations goes on for at most so many sentences after it was announced. */
const PASSAGE = 12;
const NEAR = 3;
const MIDDLE = 7;
const LATE = 0.7;
const VERY_LATE = 0.85;
const SHORT = 8;

/** Does a sentence only announce limitations which the sentences after it state? */
export function isLeadIn(read: ReadSentence): boolean {
  return read.cues.has('c:lead-in') && !read.cues.has('c:number') && read.words.length < 22;
}

/**
 * Features by which each sentence is told to state a limitation: its cues, the section, how late it
 * stands, and whether limitations were announced before ("several limitations") or are being
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
    const features = [...read.cues.keys()].filter((id) => id.startsWith('c:'));
    const counts = read.cues.has('c:ordinal-start');
    const since = at - announced;
    if (since <= NEAR) features.push('announced-near');
    else if (since <= MIDDLE) features.push('announced-middle');
    else if (since <= PASSAGE) features.push('announced-far');
    if (since <= PASSAGE && counts) features.push('announced+ordinal');
    if (since <= PASSAGE && read.cues.has('c:adding-start')) features.push('announced+adding');
    if (read.section === 'limitation') features.push('section-limitation');
    if (read.part === 'discussion') features.push('part-discussion');
    const place = read.sentence.start / length;
    if (place > VERY_LATE) features.push('very-late');
    else if (place > LATE) features.push('late');
    if (place > LATE && counts) features.push('late+ordinal');
    if (at - counted <= 2) features.push('counting');
    if (read.words.length < SHORT) features.push('short-sentence');
    const own = read.cues.has('c:limitation-word') && read.cues.has('c:our-study');
    if (read.cues.has('c:lead-in') || own) announced = at;
    if (counts) counted = at;
    return features;
  });
}
