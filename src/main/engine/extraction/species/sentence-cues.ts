import type { Sentence } from '../../../../shared/domain/sentences.ts';
import { addTrait } from './word-traits.ts';
import type { Word } from '../text/text-words.ts';

/** What the words of a sentence say about the names in it. */
export interface SentenceCues {
  /** Hopes, plans and conditions: what is said there was not studied. */
  readonly prospect: boolean;
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
const IS_PROSPECT = addTrait(({ folded }) => PROSPECT.has(folded));
const BEGINS_PROSPECT = addTrait(({ folded }) => PHRASE_BEGINNINGS.has(folded));
const IS_STUDY = addTrait(({ folded }) => STUDY.has(folded));

/** Reads the cues of a sentence; `at` is the index of one of its words. */
export function readSentenceCues(
  text: string,
  words: readonly Word[],
  at: number,
  sentence: Sentence,
): SentenceCues {
  let first = at;
  while ((words[first - 1]?.start ?? -1) >= sentence.start) first -= 1;
  let held = 0;
  let prospect = false;
  for (let index = first; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || word.start >= sentence.end) break;
    held |= word.speciesTraits;
    if ((word.speciesTraits & BEGINS_PROSPECT) === 0) continue;
    PROSPECT_PHRASE.lastIndex = word.start;
    prospect ||= PROSPECT_PHRASE.test(text);
  }
  return { prospect: prospect || (held & IS_PROSPECT) !== 0, study: (held & IS_STUDY) !== 0 };
}
