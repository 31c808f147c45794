import { SCALES, SMALL_NUMBERS, TENS } from './number-words.ts';
import { BIT } from './word-bits.ts';
import type { Token } from './tokens.ts';

/** A number that stands in the tokens `from` to `to` (exclusive). */
export interface NumberPhrase {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly words: boolean;
  /** Written with a full stop before three digits: 1.204 is a decimal unless something countable follows. */
  readonly dotted: boolean;
  /** Has decimals, so it counts nothing. */
  readonly decimal: boolean;
  /** Spoken roundly: million, dozen, "a hundred". */
  readonly round: boolean;
}

/** No number in words takes more than this many. */
const MOST_WORDS = 16;
const LARGEST = 1_000_000_000_000;

/** Is this a word from which a number in words can begin? */
export function isNumberWord(token: Token | undefined): boolean {
  return token !== undefined && (token.bits & BIT.number) !== 0;
}

/** Blanks that are only ever set within a number: no-break, narrow no-break, thin, figure space. */
function isThinGap(text: string, left: Token, right: Token): boolean {
  if (right.start - left.end !== 1) return false;
  const code = text.charCodeAt(left.end);
  return code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x2007 || code === 0x2008;
}

const isPlainGap = (left: Token, right: Token): boolean => right.start - left.end === 1;

/** The blanks that may group the digits of the number at `from`: plain ones not after a name ("group 1 204"). */
function findGroupGap(
  text: string,
  tokens: readonly Token[],
  from: number,
): (left: Token, right: Token) => boolean {
  const first = tokens[from];
  const plain = first !== undefined && text[first.end] === ' ';
  if (plain && ((tokens[from - 1]?.bits ?? 0) & BIT.label) === 0) return isPlainGap;
  return (left, right) => isThinGap(text, left, right);
}

interface Digits {
  readonly value: number;
  readonly dotted: boolean;
  readonly decimal: boolean;
}

const COMMA = 44;
const STOP = 46;
const ZERO = 48;
/** Numbers of more digits are not exact when they are put together digit by digit. */
const EXACT_DIGITS = 15;

/** Reads one token of digits; null for what is no single number ("12,13", "1.2.3"). */
function readDigits(raw: string): Digits | null {
  if (raw.length > 16) return null;
  let value = 0;
  let mark = 0;
  let marks = 0;
  let last = -1;
  let grouped = raw.charCodeAt(0) !== ZERO;
  for (let at = 0; at < raw.length; at += 1) {
    const digit = raw.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      continue;
    }
    const code = digit + ZERO;
    if (marks > 0 && code !== mark) return null;
    if (marks === 0 ? at > 3 : at - last !== 4) grouped = false;
    mark = code;
    marks += 1;
    last = at;
  }
  if (marks === 0) {
    if (raw.length > EXACT_DIGITS) value = Number(raw);
    return { value, dotted: false, decimal: false };
  }
  if (grouped && raw.length - last === 4 && (mark === COMMA || mark === STOP)) {
    return { value, dotted: mark === STOP, decimal: false };
  }
  if (marks > 1 || mark === COMMA) return null;
  return { value: Number(raw.replace('·', '.')), dotted: false, decimal: true };
}

/** Is the token a group of three digits, as in "12 000"? */
function isGroup(token: Token | undefined): token is Token {
  if (token?.kind !== 'digits' || token.lower.length !== 3) return false;
  const middle = token.lower.charCodeAt(1) - ZERO;
  return middle >= 0 && middle <= 9;
}

/** The factor that a scale word stands for ("million"); undefined for other words. */
function readScale(token: Token | undefined): number | undefined {
  if (token === undefined || (token.bits & BIT.scale) === 0) return undefined;
  return SCALES.get(token.lower);
}

/** Reads digits and the scale word after them ("1.2 million", "12 000", "1 204"). */
function readDigitPhrase(
  text: string,
  tokens: readonly Token[],
  from: number,
): NumberPhrase | null {
  const first = tokens[from];
  if (first === undefined) return null;
  const digits = readDigits(first.lower);
  if (digits === null) return null;
  let { value, decimal } = digits;
  let to = from + 1;
  let round = false;
  const { lower } = first;
  if (lower.length <= 3 && !decimal && !lower.startsWith('0')) {
    const isGap = findGroupGap(text, tokens, from);
    for (;;) {
      const previous = tokens[to - 1];
      const next = tokens[to];
      if (previous === undefined || !isGroup(next) || !isGap(previous, next)) break;
      value = value * 1000 + Number(next.lower);
      to += 1;
    }
  }
  let scale = readScale(tokens[to]);
  if (scale === undefined && tokens[to]?.lower === '-' && tokens[to]?.spaced === false) {
    scale = readScale(tokens[to + 1]);
    if (scale !== undefined) to += 1;
  }
  if (scale !== undefined) {
    value = Math.round((digits.dotted ? Number(first.lower) : value) * scale);
    decimal = false;
    round = true;
    to += 1;
  }
  if (value > LARGEST) return null;
  return { value, from, to, words: false, dotted: digits.dotted && !round, decimal, round };
}

/** The token after a hyphen set without blanks ("two-hundred"), or `at` itself. */
function skipHyphen(tokens: readonly Token[], at: number): number {
  const mark = tokens[at];
  const next = tokens[at + 1];
  const hyphen = mark?.lower === '-' || mark?.lower === '\u2010' || mark?.lower === '\u2011';
  return hyphen && !mark.spaced && next !== undefined && !next.spaced ? at + 1 : at;
}

/** What has been read of a number in words: `part` below a thousand, `total` above, what may follow. */
interface WordState {
  total: number;
  part: number;
  round: boolean;
  open: 'any' | 'unit' | 'none';
}

/** Takes one more word into the number; false if the word is no part of it. */
function takeWord(state: WordState, word: string): boolean {
  const small = SMALL_NUMBERS.get(word);
  const ten = TENS.get(word);
  const scale = SCALES.get(word);
  if (small !== undefined) {
    if (state.open === 'none' || (state.open === 'unit' && (small === 0 || small > 9)))
      return false;
    state.part += small;
    state.open = 'none';
    state.round = false;
    return true;
  }
  if (ten !== undefined) {
    if (state.open !== 'any') return false;
    state.part += ten;
    state.open = 'unit';
    state.round = false;
    return true;
  }
  if (scale === undefined || (state.part === 0 && state.total === 0)) return false;
  if (scale === 100 || scale === 12) state.part *= scale;
  else {
    state.total += state.part * scale;
    state.part = 0;
  }
  if (scale !== 100) state.round = true;
  state.open = 'any';
  return true;
}

/** Reads a number in words: "fourteen", "twenty-three", "one hundred and four", "a hundred", "two dozen". */
function readWordPhrase(tokens: readonly Token[], from: number): NumberPhrase | null {
  const state: WordState = { total: 0, part: 0, round: false, open: 'any' };
  let to = from;
  const first = tokens[from]?.lower;
  if (first === 'a' || first === 'an') {
    if (readScale(tokens[from + 1]) === undefined) return null;
    state.part = 1;
    state.round = true;
    to = from + 1;
  }
  let at = to;
  while (to - from < MOST_WORDS && takeWord(state, tokens[at]?.lower ?? '')) {
    to = at + 1;
    at = skipHyphen(tokens, to);
    const afterScale = state.open === 'any' && tokens[at]?.lower === 'and';
    if (afterScale && isNumberWord(tokens[at + 1])) at += 1;
  }
  const value = state.total + state.part;
  if (to === from || value > LARGEST) return null;
  return { value, from, to, words: true, dotted: false, decimal: false, round: state.round };
}

/** Reads "half a million", "half a dozen" and the like; null for other halves. */
function readHalf(tokens: readonly Token[], from: number): NumberPhrase | null {
  if (tokens[from + 1]?.lower !== 'a') return null;
  const scale = readScale(tokens[from + 2]);
  if (scale === undefined) return null;
  const to = from + 3;
  return { value: scale / 2, from, to, words: true, dotted: false, decimal: false, round: true };
}

/**
 * Reads the number that begins at token `from`, in digits or in words up to the billions; null if
 * none begins there. Digits may be grouped by commas, full stops or blanks.
 */
export function readNumber(
  text: string,
  tokens: readonly Token[],
  from: number,
): NumberPhrase | null {
  const token = tokens[from];
  if (token === undefined) return null;
  if (token.kind === 'digits') return readDigitPhrase(text, tokens, from);
  if ((token.bits & (BIT.number | BIT.article | BIT.half)) === 0) return null;
  return (token.bits & BIT.half) !== 0 ? readHalf(tokens, from) : readWordPhrase(tokens, from);
}
