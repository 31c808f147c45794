import { readNumber } from '../numbers/numbers.ts';
import type { NumberPhrase } from '../numbers/numbers.ts';
import type { Token } from '../numbers/tokens.ts';
import { findBlock } from './blocks.ts';
import { makeCandidate } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { readNounPhrase } from './noun-phrase.ts';

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** Reads the part in "84/131 ewes"; null where the two are no part and its whole. */
export function readFractionPart(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
): Candidate | null {
  if (number.words || wordAt(tokens, number.to) !== '/') return null;
  const whole = readNumber(text, tokens, number.to + 1);
  if (whole === null || whole.value < number.value) return null;
  if (findBlock(tokens, whole) !== 'fraction') return null;
  const phrase = readNounPhrase(tokens, whole.to);
  const part = makeCandidate(text, tokens, number, 'fraction-part', number.from, null);
  if (phrase === null) return part;
  const unit = text.slice(tokens[phrase.head]?.start, tokens[phrase.to - 1]?.end);
  return { ...part, unit, kind: phrase.unit.kind, use: phrase.unit.use };
}

/** Those who were counted before: "31 of whom", "two of them". */
const COUNTED_BEFORE = new Set(['whom', 'which', 'these', 'them', 'those']);
const BE = new Set(['were', 'are', 'was']);

/** Reads "31 of whom", "two of them", "of which 17", "of whom there were 17": a part of those counted before. */
export function readOfThese(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
): Candidate | null {
  const { from, to } = number;
  // "one of them said" tells of somebody, not how many.
  if (number.words && number.value === 1) return null;
  if (wordAt(tokens, to) === 'of' && COUNTED_BEFORE.has(wordAt(tokens, to + 1)))
    return makeCandidate(text, tokens, number, 'of-these', from, null);
  const told = BE.has(wordAt(tokens, from - 1)) && wordAt(tokens, from - 2) === 'there';
  let before = told ? from - 3 : from - 1;
  if (wordAt(tokens, before) === ',') before -= 1;
  if (!COUNTED_BEFORE.has(wordAt(tokens, before)) || wordAt(tokens, before - 1) !== 'of')
    return null;
  return makeCandidate(text, tokens, number, 'of-these', from, null);
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Reads a number with its share behind it and no noun between: "20 (39%)", "174 [71%]". */
export function readWithShare(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
): Candidate | null {
  const close = CLOSING[wordAt(tokens, number.to)];
  if (close === undefined || tokens[number.to + 1]?.kind !== 'digits') return null;
  for (let at = number.to + 2; at < number.to + 6; at += 1) {
    if (wordAt(tokens, at) !== close) continue;
    if (wordAt(tokens, at - 1) !== '%') return null;
    return makeCandidate(text, tokens, number, 'with-share', number.from, null);
  }
  return null;
}
