import type { NumberPhrase } from '../numbers/numbers.ts';
import type { Token } from '../numbers/tokens.ts';
import { skipAside } from './candidate.ts';
import type { StudySign } from './candidate.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isPlural } from './noun-phrase.ts';
import {
  AGENTS,
  GATHERINGS,
  JOINING_VERBS,
  LEADS_AWAY,
  QUANTITY_WORDS,
  RESEARCHERS,
  STUDY_VERBS,
  THINGS_LIKE_AGENTS,
  setOf,
  WEAK_VERBS,
} from '../numbers/studied-words.ts';
import { BIT, isOf, unitOf } from '../numbers/word-bits.ts';

const MOST_MODIFIERS = 4;
const FAR_BEFORE = 5;
const FAR_PLACE = 7;
/** Words that lead from what was done to where it was done. */
const PLACES = new Set(['on', 'in', 'at', 'from', 'across', 'along', 'among']);
const isPlaceWord = (lower: string): boolean => PLACES.has(lower);
/** What is longer is no English word. */
const LONGEST_WORD = 40;
/** Fewer of what is in no list are seldom a sample. */
export const LEAST_STUDIED = 6;
/** Verbs that tell what a gathering is made of. */
const HOLDS = new Set(
  'contains contained comprises comprised holds held includes included covers'.split(' '),
);
const RELATIVE = new Set(['who', 'that', 'which', 'all']);
/** Verbs of which the subject did nothing with what is counted. */
const NO_ACTS = setOf(
  `had have has need needed needs want wanted expect expected estimate estimated calculate calculated assume
   assumed propose proposed require required identify identified detect detected report reported spend
   spent wait waited save saved pay paid give gave add added describe described discuss discussed define
   defined are were was is be been do did does can could may might will would should must not see saw
   found find found made make call called consider considered present know known think thought obtain
   obtained get got show showed with for in at to than lost won scored says said hope hoped`,
);
/** What befalls things, and nobody does for a study. */
const SUFFERED = setOf(
  `destroyed killed injured wounded closed damaged needed reported required caused expected flooded bombed
   arrested jailed fined cancelled canceled delayed infected wrecked ruined affected linked related called named
   allowed supposed interested involved announced opened published issued created`,
);
const BE = new Set(['were', 'was', 'been', 'being', 'are']);
/** Endings of those who do something: beekeepers, guitarists, trainees, teammates. */
const AGENT =
  /(?:[^aeiou]ers|[aeiou]{1,2}[^aeiou]ers|[^c]tors|sors|eers|ists|icians|ees|mates|holders|owners|goers)$/;
/** Units with a prefix ("micrograms"), which no list holds in full. */
const MEASURE =
  /^(?:micro|milli|nano|pico|kilo|centi|deci|mega|giga|tera)[a-z]*(?:grams|met(?:er|re)s|lit(?:er|re)s|moles|mols|sieverts|watts|volts|joules|bytes|bases|hertz|seconds|pascals)$/;
/** Chemicals that were measured in what was studied. */
const CHEMICAL =
  /(?:phenyls|ethers|chemicals|amines|oxides|furans|dioxins|phthalates|peptides|kines|globulins|enzymes|[^a]steroids|lectins)$/;
const HYPHENS = new Set(['-', '‐', '‑', '–']);

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** Is the noun a plural that could be studied: no measure, no part of a design? */
const isCountable = (lower: string): boolean => !MEASURE.test(lower) && !CHEMICAL.test(lower);

/** Those who do something by the ending of their name: beekeepers, guitarists, trainees. */
function isAgent(lower: string): boolean {
  if (AGENTS.has(lower)) return true;
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
    if (token === undefined || token.end - token.start > LONGEST_WORD) return null;
    if (HYPHENS.has(token.lower)) {
      if (at === from) return null;
      continue;
    }
    if (token.kind !== 'word') return null;
    const hyphened = HYPHENS.has(wordAt(tokens, at + 1)) || HYPHENS.has(wordAt(tokens, at - 1));
    if (!hyphened && isOf(token, BIT.stop | BIT.measure | BIT.notStudied)) return null;
    if (token.lower === 'and' || token.lower === 'or') return null;
    words += 1;
    if (!isPlural(token.lower) || HYPHENS.has(tokens[at + 1]?.lower ?? '')) continue;
    const next = tokens[at + 1];
    if (next?.kind === 'word' && isPlural(next.lower)) continue;
    if (!isCountable(token.lower)) return null;
    const kind = isAgent(token.lower) ? 'participants' : 'other';
    const unit = unitOf(token) ?? { kind, use: 'unknown' };
    return { unit, from, to: at + 1, head: at };
  }
  return null;
}

/** The token before the words that only say how many ("more than", "a total of"). */
function skipQuantity(tokens: readonly Token[], from: number): number {
  let at = from - 1;
  while (at > from - 6 && QUANTITY_WORDS.has(wordAt(tokens, at))) at -= 1;
  return at;
}

/** Is the word something that researchers did: "we built 25 sensors"? */
function isAct(tokens: readonly Token[], at: number, verb: Token): boolean {
  if (verb.kind !== 'word' || NO_ACTS.has(verb.lower) || isOf(verb, BIT.stop)) return false;
  const subject = wordAt(tokens, at - 1).endsWith('ly') ? at - 2 : at - 1;
  return RESEARCHERS.has(wordAt(tokens, subject)) && !isPlural(verb.lower);
}

/** Is the number the object of a verb of study, or of what was gathered? */
function readSignBefore(tokens: readonly Token[], from: number): StudySign | null {
  const link = wordAt(tokens, from - 1);
  const linked = link === 'of' || link === 'from' || link === 'on';
  if (linked && GATHERINGS.has(wordAt(tokens, from - 2))) return 'gathering';
  if (HOLDS.has(link) && GATHERINGS.has(wordAt(tokens, from - 2))) return 'gathering';
  const at = skipQuantity(tokens, from);
  const verb = tokens[at];
  if (!STUDY_VERBS.has(verb?.lower ?? '') || BE.has(wordAt(tokens, at - 1))) {
    return verb !== undefined && isAct(tokens, at, verb) ? 'acted' : null;
  }
  for (let back = at - 1; back >= 0 && back >= at - FAR_BEFORE; back -= 1) {
    const token = tokens[back];
    if (token?.kind === 'mark' && token.lower !== ',') break;
    if (RESEARCHERS.has(token?.lower ?? '')) return 'researchers';
  }
  return WEAK_VERBS.has(wordAt(tokens, at)) ? null : 'verb';
}

/** Do the words after the phrase say that it was studied, or that it took part? */
function readSignAfter(tokens: readonly Token[], from: number, to: number): StudySign | null {
  const before = wordAt(tokens, skipQuantity(tokens, from));
  // "light curves of 90 stars were analysed"
  const part = wordAt(tokens, from - 1) === 'of' && isPlural(wordAt(tokens, from - 2));
  if (!part && (LEADS_AWAY.has(before) || STUDY_VERBS.has(before))) return null;
  const led = LEADS_AWAY.has(wordAt(tokens, from - 1)) && wordAt(tokens, from - 2) !== 'total';
  if (led && !part) return null;
  let at = skipAside(tokens, to);
  if (RELATIVE.has(wordAt(tokens, at))) at += 1;
  const next = wordAt(tokens, at);
  if (JOINING_VERBS.has(next) || (next === 'took' && wordAt(tokens, at + 1) === 'part')) {
    return 'joined';
  }
  if (STUDY_VERBS.has(next)) return 'passive';
  if (!BE.has(next) && next !== 'have') return null;
  const verbs = [wordAt(tokens, at + 1), wordAt(tokens, at + 2), wordAt(tokens, at + 3)];
  const found = verbs.findIndex((word) => STUDY_VERBS.has(word));
  const between = verbs.slice(0, Math.max(0, found));
  const joins = between.every((word) => BE.has(word) || word.endsWith('ly'));
  if (found >= 0 && joins) return 'passive';
  // "Fifty bolts were tightened."
  const verb = verbs[0] ?? '';
  return from === 0 && BE.has(next) && verb.endsWith('ed') && !SUFFERED.has(verb) ? 'done' : null;
}

/** Is the number where something was studied or gathered: "measured on 96 devices", "taken from 132 taps"? */
function readPlace(tokens: readonly Token[], from: number): StudySign | null {
  const link = skipQuantity(tokens, from);
  const lead = isPlaceWord(wordAt(tokens, from - 1)) ? from - 1 : link;
  if (!isPlaceWord(wordAt(tokens, lead))) return null;
  for (let at = lead - 1; at >= 0 && at > lead - FAR_PLACE; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'mark' && token.lower !== '-') return null;
    if (STUDY_VERBS.has(token?.lower ?? '')) return 'where';
  }
  return null;
}

/** What says that the phrase after the number was studied; null if nothing in the sentence does. */
export function readStudySign(
  tokens: readonly Token[],
  number: NumberPhrase,
  phrase: NounPhrase,
): StudySign | null {
  return (
    readSignBefore(tokens, number.from) ??
    readSignAfter(tokens, number.from, phrase.to) ??
    readPlace(tokens, number.from)
  );
}
