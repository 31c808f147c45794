import { isNumberWord, readNumber } from '../numbers.ts';
import type { NumberPhrase } from '../numbers.ts';
import type { Token } from '../tokens.ts';
import { findBlock } from './blocks.ts';
import { makeCandidate, skipAside } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { readLabel, readSex } from './groups.ts';
import { addListed, addShares } from './lists.ts';
import { readNounPhrase } from './noun-phrase.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { readSingularUnit, readUnit } from './units.ts';
import { ENROL_VERBS, EVENT_VERBS, GROUP_WORDS } from './words.ts';

/** Reads "n =", "N:", "n of" just before the number; the token where it begins, or -1. */
function readEquals(tokens: readonly Token[], from: number): number {
  const sign = tokens[from - 1]?.lower;
  if (sign !== '=' && sign !== ':' && sign !== 'of') return -1;
  const name = tokens[from - 2];
  if (name === undefined || !/^n\d?$/.test(name.lower)) return -1;
  return sign === 'of' && !name.capital ? -1 : from - 2;
}

/** Reads "total of", "sample size of", "cohort of" before a number; the token where it begins, or -1. */
function readTotalLead(tokens: readonly Token[], from: number): number {
  const link = tokens[from - 1]?.lower ?? '';
  if (link !== 'of' && link !== 'was' && link !== 'is' && link !== ':') return -1;
  const noun = tokens[from - 2]?.lower ?? '';
  if (noun === 'size' && tokens[from - 3]?.lower === 'sample') return from - 3;
  if (link === 'of' && (noun === 'total' || noun === 'sample' || noun === 'cohort'))
    return from - 2;
  return -1;
}

/** Is the number followed by words that put it in a group: "20 per group", "214 to placebo"? */
function readGroupTail(tokens: readonly Token[], number: number): boolean {
  const to = skipAside(tokens, number);
  const next = tokens[to]?.lower ?? '';
  if (next === 'each') return true;
  if (next === 'per') return GROUP_WORDS.has(tokens[to + 1]?.lower ?? '');
  const after = tokens[to + 1];
  if (next === 'to') {
    return after?.kind === 'word' && after.lower !== 'be' && !isNumberWord(after.lower);
  }
  if (!['in', 'for', 'on', 'with', 'at', 'from', '('].includes(next)) return false;
  for (let at = to + 1; at < to + 9 && at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || [';', '.', ')'].includes(token.lower)) return false;
    if (token.kind === 'digits') return false;
    if (GROUP_WORDS.has(token.lower)) return true;
  }
  return false;
}

/** Is the number followed by a verb that tells what was done or what happened ("45 were randomised")? */
function readVerbTail(tokens: readonly Token[], number: number): boolean {
  const next = tokens[skipAside(tokens, number)]?.lower ?? '';
  return (
    ['were', 'was', 'had', 'formed', 'did', 'who'].includes(next) ||
    ENROL_VERBS.has(next) ||
    EVENT_VERBS.has(next)
  );
}

/** Reads "of 45", "of the 45", "out of 45" after a number; the token of the second number, or -1. */
function readWhole(tokens: readonly Token[], to: number): number {
  let at = to;
  if (tokens[at]?.lower === 'out') at += 1;
  if (tokens[at]?.lower !== 'of') return -1;
  at += 1;
  if (['the', 'these', 'those', 'our', 'all', 'a', 'total'].includes(tokens[at]?.lower ?? ''))
    at += 1;
  const token = tokens[at];
  return token?.kind === 'digits' || token?.kind === 'word' ? at : -1;
}

/** Reads "a 45-patient study"; null where the number has no unit in the singular after its hyphen. */
function readCompound(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
): Candidate | null {
  const noun = tokens[number.to + 1];
  if (noun?.kind !== 'word' || noun.spaced) return null;
  const unit = readSingularUnit(noun.lower);
  if (unit === null) return null;
  const phrase = { unit, from: number.to + 1, to: number.to + 2, head: number.to + 1 };
  return makeCandidate(text, tokens, number, 'compound', number.from, phrase);
}

/** Reads "12 of the women": a part of a group that the text counts elsewhere. */
function readPartOf(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
): Candidate | null {
  const whole = readWhole(tokens, number.to);
  if (whole < 0) return null;
  const second = readNumber(text, tokens, whole);
  if (second !== null && findBlock(tokens, second) === 'rate') return null;
  if (second !== null && second.value >= number.value && !second.decimal) {
    const phrase = readNounPhrase(tokens, second.to);
    const part = makeCandidate(text, tokens, number, 'part-of', number.from, null);
    if (phrase === null) return part;
    const unit = text.slice(tokens[phrase.head]?.start, tokens[phrase.to - 1]?.end);
    return { ...part, unit, kind: phrase.unit.kind, use: phrase.unit.use };
  }
  const phrase = readNounPhrase(tokens, whole);
  if (phrase === null) return null;
  return makeCandidate(text, tokens, number, 'part-of', number.from, phrase);
}

const PARTITIVES = new Set(['none', 'all', 'most', 'half', 'each', 'both', 'any', 'many']);

/** Is this number the whole in "12 of 45", "12 out of the 45", "of 45 patients"? */
function isWhole(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  if (['the', 'these', 'those', 'our', 'all'].includes(tokens[at]?.lower ?? '')) at -= 1;
  if (tokens[at]?.lower !== 'of') return false;
  at -= 1;
  if (tokens[at]?.lower === 'out') at -= 1;
  const before = tokens[at];
  if (before === undefined) return true;
  if (before.kind === 'mark') return ',(;[)]'.includes(before.lower);
  if (before.kind === 'digits' || readUnit(before.lower) !== null) return true;
  return isNumberWord(before.lower) || PARTITIVES.has(before.lower);
}

/** Reads "20-25 mice" as at least 20 of them. */
function readRange(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
  phrase: NounPhrase,
): Candidate {
  const value = Number(tokens[number.from - 2]?.lower);
  return makeCandidate(text, tokens, { ...number, value }, 'range', number.from - 2, phrase);
}

function readCandidate(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
  labels: ReadonlySet<string>,
): Candidate | null {
  const { from, to } = number;
  const equals = readEquals(tokens, from);
  if (equals >= 0 && !number.decimal) {
    const sign = makeCandidate(text, tokens, number, 'n-equals', equals, null);
    return { ...sign, value: number.value };
  }
  const hyphen = tokens[to];
  if (hyphen?.lower === '-' && !hyphen.spaced) {
    const found = readCompound(text, tokens, number);
    if (found !== null) return found;
  }
  const block = findBlock(tokens, number);
  if (block === 'fraction')
    return makeCandidate(text, tokens, number, 'fraction', from, readNounPhrase(tokens, to));
  if (block !== null && block !== 'range') return null;
  const phrase = readNounPhrase(tokens, to);
  const lead = readTotalLead(tokens, from);
  const whole = number.value > 1 && isWhole(tokens, from);
  if (phrase !== null) {
    if (block === 'range') return readRange(text, tokens, number, phrase);
    const form = whole && lead < 0 ? 'whole-of' : 'noun';
    return makeCandidate(text, tokens, number, form, from, phrase);
  }
  if (number.dotted || block === 'range') return null;
  const sexed = readSex(text, tokens, number) ?? readLabel(text, tokens, number, labels);
  if (sexed !== null) return sexed;
  const part = readPartOf(text, tokens, number);
  if (part !== null) return part;
  if (lead >= 0) return makeCandidate(text, tokens, number, 'total', from, null);
  if (whole) return makeCandidate(text, tokens, number, 'whole-of', from, null);
  if (readGroupTail(tokens, to) || readVerbTail(tokens, to)) {
    return makeCandidate(text, tokens, number, 'group-size', from, null);
  }
  return null;
}

/** Finds every number of one sentence that may be a sample size, in the order of the text. */
export function findCandidates(
  text: string,
  tokens: readonly Token[],
  labels: ReadonlySet<string>,
): Candidate[] {
  const numbers: NumberPhrase[] = [];
  const found = new Map<number, Candidate>();
  for (let at = 0; at < tokens.length; at += 1) {
    const number = readNumber(text, tokens, at);
    if (number === null) continue;
    numbers.push(number);
    if (!number.decimal) {
      const candidate = readCandidate(text, tokens, number, labels);
      if (candidate !== null && candidate.value > 0) found.set(number.from, candidate);
    }
    at = number.to - 1;
  }
  if (found.size > 0) {
    addListed(text, tokens, numbers, found);
    addShares(text, tokens, numbers, found);
  }
  return [...found.values()].toSorted((left, right) => left.from - right.from);
}
