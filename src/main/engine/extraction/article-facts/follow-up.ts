import { SMALL_NUMBERS, TENS } from '../numbers/number-words.ts';
import type { Word } from '../text/text-words.ts';
import type { TextSpan } from '../types.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const UNITS = setOf(
  'day days week weeks month months year years decade decades season seasons summer summers winter winters',
);
/** Verbs of following, before how long. */
const FOLLOWING = setOf('followed tracked monitored observed monitoring');
/** What a duration before it is the length of. */
const LASTING = setOf('trial study intervention treatment programme program experiment course');
/** Words between "followed" and how long: "up for an average of about". */
const FILLERS = setOf(
  'up for of was were is lasted period time duration a an the average median mean total maximum minimum about ' +
    'nearly almost to at least more than over around approximately further another additional interval ' +
    'patients participants women men children them people',
);
const FILLER_REACH = 9;
/** Words before how long something was done, in a sentence that says that something was done to somebody. */
const THROUGHOUT = setOf('for over during throughout');
const ARTICLES = setOf(
  'a an the about nearly almost up to at least more than around approximately',
);
const DONE = setOf(
  'assigned receive received receiving given gave took treated sampled conducted measured exposed fed watched ' +
    'recruited randomised randomized allocated administered used trained attended visited studied supplemented drank ate',
);

const isCount = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/^\d{1,3}(?:\.\d{1,2})?$/.test(word.text) ||
    SMALL_NUMBERS.has(word.folded) ||
    TENS.has(word.folded) ||
    word.folded === 'a');

/** The number with its unit of time at `at`, as "two years" or "12-month"; null where there is none. */
function durationAt(words: readonly Word[], at: number): TextSpan | null {
  const unit = words[at + 1];
  if (!isCount(words[at]) || unit === undefined || !UNITS.has(unit.folded)) return null;
  if (unit.gap !== 'blank' && unit.gap !== 'hyphen') return null;
  return { start: (words[at] as Word).start, end: unit.end };
}

/** "follow-up", "follow up" or "followup" at a word. */
function isFollowUp(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return word.folded === 'followup' || (word.folded === 'follow' && words[at + 1]?.folded === 'up');
}

/** Is a study, or the following of those studied, what the words behind a duration name? `at` is the first of them. */
function namesStudy(words: readonly Word[], at: number): boolean {
  const named = words[at]?.folded === 'of' ? at + 1 : at;
  return LASTING.has(words[named]?.folded ?? '') || isFollowUp(words, named);
}

/** Does "over" or "for" stand before the duration at `at`, with an article or "about" between at most? */
function isThroughout(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (at - before <= 3 && ARTICLES.has(words[before]?.folded ?? '')) before -= 1;
  return THROUGHOUT.has(words[before]?.folded ?? '');
}

/** The duration behind words of following, with words such as "an average of" between. */
function durationBehind(words: readonly Word[], at: number): TextSpan | null {
  for (let next = at + 1; next <= at + FILLER_REACH && next < words.length; next += 1) {
    const behind = durationAt(words, next);
    if (behind !== null) return behind;
    // "followed 1,204 patients for a year": how many they were may stand between.
    const { folded } = words[next] as Word;
    if (!FILLERS.has(folded) && !/^\d[\d,]*$/.test(folded)) return null;
  }
  return null;
}

/** For how long those studied were followed or the study lasted, where the words of a sentence say it first. */
export function findFollowUp(words: readonly Word[]): TextSpan | null {
  const isDone = words.some(({ folded }) => DONE.has(folded));
  for (let at = 0; at < words.length; at += 1) {
    const own = durationAt(words, at);
    if (own !== null && (namesStudy(words, at + 2) || (isDone && isThroughout(words, at))))
      return own;
    if (!FOLLOWING.has((words[at] as Word).folded) && !isFollowUp(words, at)) continue;
    const behind = durationBehind(words, at);
    if (behind !== null) return behind;
  }
  return null;
}
