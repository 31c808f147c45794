import { readNumber } from '../numbers/numbers.ts';
import type { NumberPhrase } from '../numbers/numbers.ts';
import type { Token } from '../numbers/tokens.ts';
import { findBlock } from './blocks.ts';
import { makeCandidate, unitText } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { isPerGroup, readLabel, readSex } from './groups.ts';
import { addListed, addShares } from './lists.ts';
import { readNounPhrase } from './noun-phrase.ts';
import type { NounPhrase } from './noun-phrase.ts';
import {
  isWhole,
  readEquals,
  readGroupTail,
  readTotalLead,
  readVerbTail,
  readWhole,
} from './number-leads.ts';
import { readFractionPart, readOfThese, readWithShare } from './parts.ts';
import { LEAST_STUDIED, readPlural, readStudySign } from './studied.ts';
import { readSingularUnit } from '../numbers/units.ts';
import { BIT, isOf } from '../numbers/word-bits.ts';

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
    const phrase = readNounPhrase(tokens, second.to) ?? readPlural(tokens, second.to);
    const part = makeCandidate(text, tokens, number, 'part-of', number.from, null);
    if (phrase === null) return part;
    const unit = text.slice(tokens[phrase.head]?.start, tokens[phrase.to - 1]?.end);
    return { ...part, unit, kind: phrase.unit.kind, use: phrase.unit.use };
  }
  const phrase = readNounPhrase(tokens, whole);
  if (phrase === null) return null;
  return makeCandidate(text, tokens, number, 'part-of', number.from, phrase);
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

/** Reads a plural in no list ("310 jars") where the words around it say that it was studied. */
function readStudied(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
  whole: boolean,
): Candidate | null {
  const phrase = readPlural(tokens, number.to);
  if (phrase === null) return null;
  if (whole) return makeCandidate(text, tokens, number, 'whole-of', number.from, phrase);
  if (isPerGroup(tokens, phrase.to)) {
    return makeCandidate(text, tokens, number, 'group-size', number.from, phrase);
  }
  if (number.value < LEAST_STUDIED) return null;
  const sign = readStudySign(tokens, number, phrase);
  if (sign === null) return null;
  const found = makeCandidate(text, tokens, number, 'studied', number.from, phrase);
  return { ...found, sign };
}

/** Headings that are written in capitals before the first number of a part. */
const HEADINGS = new Set(
  'results methods participants patients subjects objective objectives conclusion conclusions findings setting design background intervention interventions measurements sample'.split(
    ' ',
  ),
);

/** Does the number belong to a name in capitals: "PCB 105", "strain KMM 3842"? */
function followsName(text: string, tokens: readonly Token[], from: number): boolean {
  const name = tokens[from - 1];
  if (name?.kind !== 'word' || !name.capital || HEADINGS.has(name.lower)) return false;
  return /^[A-Z]{2,8}$/.test(text.slice(name.start, name.end));
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
    const phrase = readNounPhrase(tokens, to);
    if (phrase === null || phrase.head > to + 1) return sign;
    return { ...sign, unit: unitText(text, tokens, phrase), kind: phrase.unit.kind };
  }
  const hyphen = tokens[to];
  if (hyphen?.lower === '-' && !hyphen.spaced) {
    const found = readCompound(text, tokens, number);
    if (found !== null) return found;
  }
  const fraction = readFractionPart(text, tokens, number);
  if (fraction !== null) return fraction;
  const block = findBlock(tokens, number);
  if (block === 'fraction')
    return makeCandidate(text, tokens, number, 'fraction', from, readNounPhrase(tokens, to));
  if (block !== null && block !== 'range') return null;
  const phrase = readNounPhrase(tokens, to);
  const lead = readTotalLead(tokens, from);
  const whole = number.value > 1 && isWhole(tokens, from);
  if (phrase !== null) {
    if (block === 'range') return readRange(text, tokens, number, phrase);
    if (isPerGroup(tokens, phrase.to)) {
      return makeCandidate(text, tokens, number, 'group-size', from, phrase);
    }
    const form = whole && lead < 0 ? 'whole-of' : 'noun';
    return makeCandidate(text, tokens, number, form, from, phrase);
  }
  if (number.dotted || block === 'range') return null;
  const sexed = readSex(text, tokens, number);
  if (sexed !== null) return sexed;
  if (followsName(text, tokens, from)) return null;
  const labelled = readLabel(text, tokens, number, labels);
  if (labelled !== null) return labelled;
  const studied = readStudied(text, tokens, number, whole && lead < 0);
  if (studied !== null) return studied;
  if (isOf(tokens[to], BIT.notStudied)) return null;
  const part = readPartOf(text, tokens, number) ?? readOfThese(text, tokens, number);
  if (part !== null) return part;
  if (lead >= 0) return makeCandidate(text, tokens, number, 'total', from, null);
  if (whole) return makeCandidate(text, tokens, number, 'whole-of', from, null);
  if (readGroupTail(tokens, to) || readVerbTail(tokens, to)) {
    return makeCandidate(text, tokens, number, 'group-size', from, null);
  }
  return readWithShare(text, tokens, number);
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
  if (found.size === 0) return [];
  if (numbers.length === found.size) return [...found.values()];
  const listed = numbers.map((number) => ({ number, blocked: findBlock(tokens, number) !== null }));
  addListed(text, tokens, listed, found);
  addShares(text, tokens, listed, found);
  return [...found.values()].toSorted((left, right) => left.from - right.from);
}
