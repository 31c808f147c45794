import type { NumberPhrase } from '../numbers.ts';
import type { Token } from '../tokens.ts';
import { makeCandidate, skipShare } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { readUnit } from './units.ts';
import { PHRASE_STOPS } from './words.ts';

const SEX = /^(?:male|female|man|woman|boy|girl|m|f)$/;

/** Reads "(11 female", "5m", "six male": a part by sex of the group that was counted before it. */
export function readSex(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
): Candidate | null {
  let at = skipShare(tokens, number.to);
  if (tokens[at]?.lower === '/' && tokens[at + 1]?.kind === 'digits') at += 2;
  const noun = tokens[at];
  if (noun === undefined || noun.capital || !SEX.test(noun.lower)) return null;
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
