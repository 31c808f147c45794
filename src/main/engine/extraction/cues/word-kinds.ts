import { tabulateTraits } from '../text/word-traits.ts';
import { couldBeChemical } from './chemical-words.ts';
import { isDrugWord, isTreatmentWord } from './drug-words.ts';
import { isHarmWord } from './harm-words.ts';

const SAYING_WORDS = new Set('said says told tells'.split(' '));
/** In papers salts are added and variance is explained. */
const QUOTING_WORDS = new Set('added adds explained explains according'.split(' '));
const SCHOLARLY_WORDS = new Set('al fig figs figure table tables ci supplementary p'.split(' '));

/** What the cues and the sort of a text are told by in single words. */
export const WORD_KINDS = tabulateTraits({
  /** Names a medicine. */
  drug: ({ folded }) => isDrugWord(folded),
  /** Names a kind of treatment. */
  treatment: ({ folded }) => isTreatmentWord(folded),
  /** Names a disorder. */
  harm: ({ folded }) => isHarmWord(folded),
  /** Ends like the name of a substance. */
  chemical: ({ folded }) => couldBeChemical(folded),
  /** Is written in capitals and figures only, three to six of them. */
  acronym: ({ text }) => /^[A-Z][A-Z0-9]{2,5}$/.test(text),
  /** Tells that somebody said something, as reports for the public do. */
  saying: ({ folded }) => SAYING_WORDS.has(folded),
  /** Tells so beside a quotation. */
  quoting: ({ folded }) => QUOTING_WORDS.has(folded),
  /** Is used in papers only. */
  scholarly: ({ folded }) => SCHOLARLY_WORDS.has(folded),
});
