import { BLANK, findWordEnd, sortOf } from '../text/characters.ts';
import type { NumberPhrase } from '../numbers/numbers.ts';
import { tokenise } from '../numbers/tokens.ts';
import type { Token } from '../numbers/tokens.ts';
import type { TextSpan } from '../types.ts';
import { makeCandidate, skipShare } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { isPlural } from './noun-phrase.ts';
import { BIT, isOf } from '../numbers/word-bits.ts';

const SEX = /^(?:male|female|man|woman|boy|girl|m|f)$/;

/** After "were": "18 were women". */
const SEXES = /^(?:male|female|males|females|men|women|boys|girls)$/;

/** Is the one man or woman counted beside others ("six men and one woman"), not told about? */
function isListedOne(tokens: readonly Token[], from: number, noun: number): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const after = tokens[noun + 1]?.lower ?? '';
  return ['and', '(', '/'].includes(before) || ['and', ')', '/'].includes(after);
}

/** Reads "(11 female", "5m", "six male", "18 were women": a part by sex of the group counted before. */
export function readSex(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
): Candidate | null {
  let at = skipShare(tokens, number.to);
  const told = tokens[at]?.lower === 'were' || tokens[at]?.lower === 'was';
  if (told) {
    at += 1;
    if (!SEXES.test(tokens[at]?.lower ?? '')) return null;
  }
  if (tokens[at]?.lower === '/' && tokens[at + 1]?.kind === 'digits') at += 2;
  const noun = tokens[at];
  if (noun === undefined || noun.capital || !(told ? SEXES : SEX).test(noun.lower)) return null;
  if (number.words && number.value === 1 && !isListedOne(tokens, number.from, at)) return null;
  const unit = { kind: 'participants', use: 'sex' } as const;
  const phrase = { unit, from: at, to: at + 1, head: at };
  return makeCandidate(text, tokens, number, 'sex', number.from, phrase);
}

/**
 * Reads a number before the short name of a group: "31 HC", "60 young HCs". `labels` are the names
 * that the text has given to groups so far.
 */
export function readLabel(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
  labels: ReadonlySet<string>,
): Candidate | null {
  for (let at = number.to; at < number.to + 3; at += 1) {
    const noun = tokens[at];
    if (noun?.kind !== 'word' || isOf(noun, BIT.stop)) return null;
    const written = text.slice(noun.start, noun.end);
    const known = labels.has(written);
    if (!known && !/^[A-Z]{2,6}s?$/.test(written)) continue;
    // "129 DFS events": the name only tells what kind of events.
    const next = tokens[at + 1];
    if (!known && next?.kind === 'word' && isPlural(next.lower)) return null;
    const unit = { kind: 'participants', use: known ? 'enrolled' : 'thing' } as const;
    const phrase = { unit, from: at, to: at + 1, head: at };
    return makeCandidate(text, tokens, number, 'label', number.from, phrase);
  }
  return null;
}

/** The word before a name is never looked for further back than this. */
const FAR_BACK = 60;

/** The short name that stands in the parenthesis at `open` after a unit: "healthy controls (HC)". */
function readName(text: string, open: number, { start, end }: TextSpan): string | null {
  let from = open + 1;
  while (from < end && sortOf(text.charCodeAt(from)) === BLANK) from += 1;
  const first = text.charCodeAt(from);
  if (!(first >= 65 && first <= 90)) return null;
  const to = findWordEnd(text, from, end);
  let close = to;
  while (close < end && sortOf(text.charCodeAt(close)) === BLANK) close += 1;
  if (close >= end || text[close] !== ')') return null;
  const name = text.slice(from, to);
  if (!/^[A-Z][A-Za-z]{0,6}$/.test(name) || !/[A-Z]s?$/.test(name)) return null;
  let last = open;
  while (last > start && sortOf(text.charCodeAt(last - 1)) === BLANK) last -= 1;
  let word = last;
  while (word > start && sortOf(text.charCodeAt(word - 1)) !== BLANK) {
    if (last - word > FAR_BACK) return null;
    word -= 1;
  }
  return isOf(tokenise(text, word, last).at(-1), BIT.unit) ? name : null;
}

/**
 * Adds the short names that a sentence gives to groups of participants, "healthy controls (HC)";
 * `open` is the first parenthesis from its start on, or -1. Returns the first one behind the sentence.
 */
export function addLabels(
  text: string,
  sentence: TextSpan,
  open: number,
  labels: Set<string>,
): number {
  let at = open;
  while (at >= 0 && at < sentence.end) {
    const name = at < sentence.start ? null : readName(text, at, sentence);
    if (name !== null) labels.add(name);
    at = text.indexOf('(', at + 1);
  }
  return at;
}

/** Do the words at token `to` say that the count before them holds for each of several groups? */
export function isPerGroup(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]?.lower;
  if (next === 'each') return true;
  if (next === 'per' || next === 'a') return isOf(tokens[to + 1], BIT.group);
  if (next !== 'in' && next !== 'for' && next !== 'to') return false;
  const far = tokens[to + 1]?.lower;
  return (far === 'each' || far === 'every') && isOf(tokens[to + 2], BIT.group);
}
