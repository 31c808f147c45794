import type { Spelling } from '../text/spelling.ts';
import type { SpeciesLexicon } from './lexicon.ts';

/** Says whether a word has a property that follows from how it is written and what the lexicon says. */
type Judge = (word: Spelling, lexicon: SpeciesLexicon) => boolean;

const MOST_TRAITS = 31;
const judges: Judge[] = [];

/**
 * Adds a property of words that is worked out once for each way to write a word. Returns its bit in
 * `Word.speciesTraits`. Throws where there is no bit left. Call it while modules load, before words are read.
 */
export function addTrait(holds: Judge): number {
  if (judges.length >= MOST_TRAITS) throw new Error('There are too many traits of words');
  judges.push(holds);
  return 1 << (judges.length - 1);
}

/** The bits of all the traits that the word has. */
export function judgeWord(word: Spelling, lexicon: SpeciesLexicon): number {
  let held = 0;
  for (let index = 0; index < judges.length; index += 1)
    if (judges[index]?.(word, lexicon) === true) held |= 1 << index;
  return held;
}
