import type { NumberPhrase } from '../numbers.ts';
import type { Token } from '../tokens.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isPlural } from './noun-phrase.ts';
import {
  GATHERINGS,
  JOINING_VERBS,
  NOT_STUDIED,
  RESEARCHERS,
  STUDY_VERBS,
  THINGS_LIKE_AGENTS,
} from './studied-words.ts';
import { MEASURES, PHRASE_STOPS } from './words.ts';

/** What in a sentence says that something was studied. */
export type StudySign = 'researchers' | 'verb' | 'passive' | 'joined' | 'gathering';

const MOST_MODIFIERS = 4;
const FAR_BEFORE = 7;
const FAR_AFTER = 8;
const BE = new Set(['were', 'was', 'been', 'being', 'are']);
const AGENT =
  /(?:[^aeiou]ers|[aeiou]{1,2}[^aeiou]ers|[^c]tors|sors|ists|icians|ees|[^aeiou]ants|mates|holders|owners|goers)$/;
/** Irregular verbs in the past tense that researchers do things with. */
const IRREGULAR_PAST = new Set('took bought chose drew grew caught fed bred sowed kept'.split(' '));
const HYPHENS = new Set(['-', '‐', '‑', '–']);

/** Is the noun a plural that could be studied: no measure, no part of a design? */
const isCountable = (lower: string): boolean =>
  isPlural(lower) && !NOT_STUDIED.has(lower) && !MEASURES.has(lower) && !PHRASE_STOPS.has(lower);

/** Those who do something by the ending of their name: beekeepers, guitarists, trainees. */
function isAgent(lower: string): boolean {
  return lower.length > 5 && AGENT.test(lower) && !THINGS_LIKE_AGENTS.has(lower);
}

/**
 * Reads "310 jars", "24 small clay pots" at token `from`, just after a number: a plural that the
 * lexicon of units does not know. Null where the words are no such phrase, or name a measure or a
 * part of a design ("12 outcomes").
 */
export function readPlural(tokens: readonly Token[], from: number): NounPhrase | null {
  for (let at = from, words = 0; words <= MOST_MODIFIERS; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (HYPHENS.has(token.lower)) {
      if (at === from) return null;
      continue;
    }
    if (token.kind !== 'word' || PHRASE_STOPS.has(token.lower)) return null;
    if (token.lower === 'and' || token.lower === 'or') return null;
    if (MEASURES.has(token.lower) || NOT_STUDIED.has(token.lower)) return null;
    words += 1;
    if (!isPlural(token.lower) || HYPHENS.has(tokens[at + 1]?.lower ?? '')) continue;
    const next = tokens[at + 1];
    if (next?.kind === 'word' && isPlural(next.lower)) continue;
    if (!isCountable(token.lower)) return null;
    const kind = isAgent(token.lower) ? 'participants' : 'other';
    return { unit: { kind, use: 'unknown' }, from, to: at + 1, head: at };
  }
  return null;
}

/** Does a verb of study, or any verb of the researchers, stand before the number without a break? */
function readSignBefore(tokens: readonly Token[], from: number): StudySign | null {
  const last = tokens[from - 1]?.lower;
  const lead = tokens[from - 2]?.lower ?? '';
  if ((last === 'of' || last === 'from' || last === 'among') && GATHERINGS.has(lead)) {
    return 'gathering';
  }
  let verb = false;
  for (let at = from - 1; at >= 0 && at >= from - FAR_BEFORE; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') {
      if (token?.lower === ',' || token?.kind === 'digits') continue;
      return null;
    }
    if (STUDY_VERBS.has(token.lower)) verb = true;
    else if (verb && RESEARCHERS.has(token.lower)) return 'researchers';
    else if (IRREGULAR_PAST.has(token.lower)) verb = true;
  }
  return verb ? 'verb' : null;
}

/** Do the words after the phrase say that it was studied, or that it took part? */
function readSignAfter(tokens: readonly Token[], to: number): StudySign | null {
  let passive = false;
  for (let at = to; at < tokens.length && at < to + FAR_AFTER; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.lower === ';' || token.lower === '.') return null;
    if (BE.has(token.lower)) passive = true;
    else if (STUDY_VERBS.has(token.lower) && (passive || at === to)) return 'passive';
    else if (JOINING_VERBS.has(token.lower)) return 'joined';
    else if (token.lower === 'took' && tokens[at + 1]?.lower === 'part') return 'joined';
  }
  return null;
}

/** What says that the phrase after the number was studied; null if nothing in the sentence does. */
export function readStudySign(
  tokens: readonly Token[],
  number: NumberPhrase,
  phrase: NounPhrase,
): StudySign | null {
  return readSignBefore(tokens, number.from) ?? readSignAfter(tokens, phrase.to);
}
