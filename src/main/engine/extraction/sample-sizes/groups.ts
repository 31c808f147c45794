import type { NumberPhrase } from '../numbers.ts';
import type { Token } from '../tokens.ts';
import { makeCandidate, skipShare } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { readUnit } from './units.ts';
import { GROUP_WORDS, PHRASE_STOPS } from './words.ts';

const SEX = /^(?:male|female|man|woman|boy|girl|m|f)$/;

/** After "were": "18 were women". */
const SEXES = /^(?:male|female|males|females|men|women|boys|girls)$/;

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
    if (noun?.kind !== 'word' || PHRASE_STOPS.has(noun.lower)) return null;
    const written = text.slice(noun.start, noun.end);
    const known = labels.has(written);
    if (!known && !/^[A-Z]{2,6}s?$/.test(written)) continue;
    const unit = { kind: 'participants', use: known ? 'enrolled' : 'thing' } as const;
    const phrase = { unit, from: at, to: at + 1, head: at };
    return makeCandidate(text, tokens, number, 'label', number.from, phrase);
  }
  return null;
}

/** Adds the short names that a sentence gives to groups of participants: "healthy controls (HC)". */
export function addLabels(text: string, tokens: readonly Token[], labels: Set<string>): void {
  for (let at = 1; at + 2 < tokens.length; at += 1) {
    if (tokens[at]?.lower !== '(' || tokens[at + 2]?.lower !== ')') continue;
    const name = tokens[at + 1];
    const before = tokens[at - 1];
    if (name === undefined || before === undefined || readUnit(before.lower) === null) continue;
    const written = text.slice(name.start, name.end);
    if (/^[A-Z][A-Za-z]{0,6}$/.test(written) && /[A-Z]s?$/.test(written)) labels.add(written);
  }
}

/** Do the words at token `to` say that the count before them holds for each of several groups? */
export function isPerGroup(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]?.lower;
  const far = tokens[to + 1]?.lower ?? '';
  if (next === 'each') return true;
  if (next === 'per' || next === 'a') return GROUP_WORDS.has(far);
  if (next !== 'in' && next !== 'for' && next !== 'to') return false;
  return (far === 'each' || far === 'every') && GROUP_WORDS.has(tokens[to + 2]?.lower ?? '');
}
