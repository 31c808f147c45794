import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Word } from '../text/text-words.ts';
import { tabulateTraits } from '../text/word-traits.ts';
import type { WordTraits } from '../text/word-traits.ts';

/** What the words of a sentence say about the names in it. */
export interface SentenceCues {
  /** Hopes, plans and conditions: what is said there was not studied. */
  readonly prospect: boolean;
  /** The index of the first word of hope, plan or condition; beyond all words where there is none. */
  readonly prospectFrom: number;
  /** What was done: the sentence tells of the study itself. */
  readonly study: boolean;
}

const PROSPECT = new Set(
  (
    'could might may would hope hopes hoped hopefully possibly potentially eventually someday future ' +
    'pave paves paving promise promising if whether will needed before planned translate translated ' +
    'translation'
  ).split(' '),
);
/** Phrases that speak of the future, and the words that they begin with. */
const PROSPECT_PHRASE = /(?:one day|some day|needs? to|remains? to be|plans? to|attempt to)\b/iy;
const PHRASE_BEGINNINGS = new Set(
  'one some need needs remain remains plan plans attempt'.split(' '),
);
const STUDY = new Set(
  (
    'we were was enrolled recruited randomised randomized assigned studied examined included injected ' +
    'treated infected transplanted collected analysed analyzed measured investigated isolated sampled ' +
    'surveyed followed tested used'
  ).split(' '),
);
/** What single words tell of the sentence that they stand in. */
export const SENTENCE_TRAITS = tabulateTraits({
  prospect: ({ folded }) => PROSPECT.has(folded),
  beginsProspect: ({ folded }) => PHRASE_BEGINNINGS.has(folded),
  study: ({ folded }) => STUDY.has(folded),
});
const TRAIT = SENTENCE_TRAITS.bits;

/**
 * Reads the cues of a sentence; `at` is the index of one of its words, and `traits` are the
 * `SENTENCE_TRAITS` of words.
 */
export function readSentenceCues(
  text: string,
  words: readonly Word[],
  at: number,
  sentence: Sentence,
  traits: WordTraits,
): SentenceCues {
  let first = at;
  while ((words[first - 1]?.start ?? -1) >= sentence.start) first -= 1;
  let held = 0;
  let prospectFrom = Number.POSITIVE_INFINITY;
  for (let index = first; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || word.start >= sentence.end) break;
    const own = traits.of(word.info);
    held |= own;
    if ((own & TRAIT.prospect) !== 0) prospectFrom = Math.min(prospectFrom, index);
    if ((own & TRAIT.beginsProspect) === 0) continue;
    PROSPECT_PHRASE.lastIndex = word.start;
    if (PROSPECT_PHRASE.test(text)) prospectFrom = Math.min(prospectFrom, index);
  }
  return {
    prospect: Number.isFinite(prospectFrom),
    prospectFrom,
    study: (held & TRAIT.study) !== 0,
  };
}
