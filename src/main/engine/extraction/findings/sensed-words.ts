import type { ReadSentence } from '../cues/reading.ts';
import type { WordTraits } from '../text/word-traits.ts';
import { FINDING_TRAITS } from './finding-traits.ts';
import { readOutcomeSenses, withoutGenitive } from './outcome-words.ts';
import type { OutcomeSense } from './outcome-words.ts';

/** What the words of a sentence say, word by word. */
export interface SensedWord {
  readonly word: string;
  readonly senses: readonly OutcomeSense[];
  /** Which part between contrasts it stands in. */
  readonly part: number;
}

/** Only so many words of a sentence are read. */
const MOST_WORDS = 300;
/** A clause that opens a sentence has at least so many words. */
const LEAST_CLAUSE = 3;
/** It may stand behind so many words: "Interestingly, even though". */
const OPENING_WORDS = 3;
const COMMA = 44;
const SEMICOLON = 59;
const OPENING = '([';
const CLOSING = ')]';
const NONE: readonly OutcomeSense[] = [];
const UP: readonly OutcomeSense[] = ['up'];
const DOWN: readonly OutcomeSense[] = ['down'];
const WANTED: readonly OutcomeSense[] = ['wanted'];
const UNWANTED: readonly OutcomeSense[] = ['unwanted'];
const SUBORDINATES = new Set('although though while whereas despite'.split(' '));
const CONTRASTS = new Set([...SUBORDINATES, 'but', 'however', 'except', 'yet']);
/** Verbs that "up" and "down" belong to: "went up", "brought down". */
const WAYS = new Set(
  'went go goes gone going came come comes ticked shot crept brought kept driven drove pushed pulled'.split(
    ' ',
  ),
);
const UNAFFECTED = new Set('without no free never'.split(' '));
/** After "twice" or "three times" they say that something was greater. */
const MULTIPLIED = new Set('the as'.split(' '));
const MORE_LIKELY = new Set('more twice times double thrice'.split(' '));
const LESS_LIKELY = new Set('less half fewer'.split(' '));
/** After the name of something wanted they make it unwanted: "memory loss". */
const SPOILERS = new Set(
  'loss losses decline impairment problems deficit deficits failure'.split(' '),
);
const PREVENTING = new Set('prevent prevented prevents preventing avert averted avoid'.split(' '));
const BARE = new Set('more less fewer'.split(' '));
const WEIGHT_LOST = new Set('lost lose loses loss shed losing'.split(' '));
/** Names of disorders that are also said of what is well. */
const NOT_BAD_ALONE = new Set(
  (
    'weight loss elevation elevations suppression block hepatic renal pulmonary cardiac cutaneous cognitive ' +
    'visual hearing gastrointestinal neurologic neurological psychiatric retention reaction reactions rejection ' +
    'withdrawal shock collapse pigmentation sedation toxic neuropathic malignant epidermal pericardial'
  ).split(' '),
);
/** Before these the name of a disease says who somebody is, or that it is absent. */
const NO_OUTCOME_BEFORE = new Set(
  'free patients patient sufferers victims survivors centre center clinic'.split(' '),
);
/** More of these is worse where something unwanted stands before them: "weed biomass". */
const GROWING = new Set(
  'growth biomass abundance density diversity numbers populations uptake response responses strength'.split(
    ' ',
  ),
);
/** Behind "more than" they tell a number, and nobody is compared. */
export const COUNTED =
  /^(?:\d|half|twice|double|triple|one|two|three|four|five|six|seven|eight|nine|ten|a$)/;
/** Before "ratio" they name a statistic. */
const RATED = new Set('hazard hazards odds risk'.split(' '));
/** What the words of a sentence say about outcomes, each in its place. Linear. */
export function senseWords(text: string, read: ReadSentence, traits: WordTraits): SensedWord[] {
  const words = read.words.slice(0, MOST_WORDS);
  const folded = words.map(({ info }) => withoutGenitive(info.folded));
  let part = 0;
  let opening = folded.slice(0, OPENING_WORDS).some((word) => SUBORDINATES.has(word));
  let depth = 0;
  return words.map(({ start, info }, at) => {
    const word = folded[at] ?? '';
    const between = text.slice(words[at - 1]?.end ?? start, start);
    const mark = between.charCodeAt(0);
    for (const sign of between) {
      if (OPENING.includes(sign)) depth += 1;
      else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    }
    const closes = opening && at > LEAST_CLAUSE && mark === COMMA;
    // A contrast that opens the sentence is one with the sentence before it.
    const contrasts = CONTRASTS.has(word) && !(opening && at < OPENING_WORDS);
    if (at > 0 && (closes || (mark === SEMICOLON && depth === 0) || contrasts)) {
      part += 1;
      opening = false;
    }
    const senses =
      (traits.of(info) & FINDING_TRAITS.bits.mayTell) === 0 ? NONE : readSensesInPlace(folded, at);
    const isHarm =
      senses.length === 0 &&
      read.harms.has(word) &&
      !NOT_BAD_ALONE.has(word) &&
      !UNAFFECTED.has(folded[at - 1] ?? '') &&
      !NO_OUTCOME_BEFORE.has(folded[at + 1] ?? '');
    return { word, senses: isHarm ? UNWANTED : senses, part };
  });
}

/** Does the next word make something wanted unwanted: "memory loss"? */
export function isSpoiled(word: string, next: string | undefined): boolean {
  return next !== undefined && SPOILERS.has(next) && readOutcomeSenses(word).includes('wanted');
}

/** Senses of a word that depend on the words beside it: "weight loss", "more than". */
function readSensesInPlace(words: readonly string[], at: number): readonly OutcomeSense[] {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  const next = words[at + 1] ?? '';
  const own = readOutcomeSenses(word);
  if (word === 'loss' && (before === 'weight' || before === 'fat')) return WANTED;
  if (word === 'weight')
    return WEIGHT_LOST.has(before) || WEIGHT_LOST.has(words[at - 2] ?? '') ? UNWANTED : NONE;
  if (GROWING.has(word) && readOutcomeSenses(before).includes('unwanted')) return UNWANTED;
  if (BARE.has(word) && words.slice(Math.max(0, at - 3), at).some((one) => PREVENTING.has(one)))
    return NONE;
  if (word === 'half') return next === 'as' ? DOWN : NONE;
  const isNumber = next === 'than' && COUNTED.test(words[at + 2] ?? '');
  if (BARE.has(word) && (isNumber || next === 'likely' || before === 'or')) return NONE;
  if (RATED.has(word) && (next === 'ratio' || next === 'ratios')) return NONE;
  if (word === 'fall' || word === 'decline') return next === 'in' ? DOWN : UNWANTED;
  if (word === 'up' || word === 'down') return readWay(words, at);
  if (word === 'likely') return readLikelihood(words, at);
  if (word === 'side' && next.startsWith('effect')) return UNWANTED;
  if (UNAFFECTED.has(before) || NO_OUTCOME_BEFORE.has(next)) return NONE;
  if (word === 'times' || word === 'twice') return MULTIPLIED.has(next) ? UP : NONE;
  if (isSpoiled(word, next)) return UNWANTED;
  if (word === 'pressure' && before !== 'blood') return NONE;
  return own;
}

/** "Went up", "kept it down". */
function readWay(words: readonly string[], at: number): readonly OutcomeSense[] {
  if (!words.slice(Math.max(0, at - 3), at).some((word) => WAYS.has(word))) return NONE;
  return words[at] === 'up' ? UP : DOWN;
}

/** "More likely", "three times as likely", "half as likely". */
function readLikelihood(words: readonly string[], at: number): readonly OutcomeSense[] {
  const before = words.slice(Math.max(0, at - 3), at);
  if (before.some((word) => LESS_LIKELY.has(word))) return DOWN;
  return before.some((word) => MORE_LIKELY.has(word)) ? UP : NONE;
}
