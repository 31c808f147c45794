import { LABEL_WORDS } from './sample-sizes/words.ts';
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

const SMALL = new Map<string, number>(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
    'fifteen sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index]),
);
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['dozen', 12],
]);
/** No number in words takes more than this many. */
const MOST_WORDS = 16;
const LARGEST = 1_000_000_000_000;

/** Is this a word from which a number in words can begin? */
export function isNumberWord(lower: string): boolean {
  return SMALL.has(lower) || TENS.has(lower);
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
  if (plain && !LABEL_WORDS.has(tokens[from - 1]?.lower ?? '')) return isPlainGap;
  return (left, right) => isThinGap(text, left, right);
}

interface Digits {
  readonly value: number;
  readonly dotted: boolean;
  readonly decimal: boolean;
}

/** Reads one token of digits; null for what is no single number ("12,13", "1.2.3"). */
function readDigits(raw: string): Digits | null {
  if (raw.length > 16) return null;
  if (/^\d+$/.test(raw)) return { value: Number(raw), dotted: false, decimal: false };
  if (/^[1-9]\d{0,2}(?:,\d{3})+$/.test(raw)) {
    return { value: Number(raw.replaceAll(',', '')), dotted: false, decimal: false };
  }
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(raw)) {
    return { value: Number(raw.replaceAll('.', '')), dotted: true, decimal: false };
  }
  if (/^\d+[.·]\d+$/.test(raw)) {
    return { value: Number(raw.replace('·', '.')), dotted: false, decimal: true };
  }
  return null;
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
  if (/^[1-9]\d{0,2}$/.test(first.lower)) {
    const isGap = findGroupGap(text, tokens, from);
    for (;;) {
      const previous = tokens[to - 1];
      const next = tokens[to];
      if (previous === undefined || next === undefined || !/^\d{3}$/.test(next.lower)) break;
      if (!isGap(previous, next)) break;
      value = value * 1000 + Number(next.lower);
      to += 1;
    }
  }
  let scale = SCALES.get(tokens[to]?.lower ?? '');
  if (scale === undefined && tokens[to]?.lower === '-' && tokens[to]?.spaced === false) {
    scale = SCALES.get(tokens[to + 1]?.lower ?? '');
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
  const small = SMALL.get(word);
  const ten = TENS.get(word);
  const scale = SCALES.get(word);
  if (small !== undefined) {
    if (state.open === 'none' || (state.open === 'unit' && (small === 0 || small > 9)))
      return false;
    state.part += small;
    state.open = 'none';
    return true;
  }
  if (ten !== undefined) {
    if (state.open !== 'any') return false;
    state.part += ten;
    state.open = 'unit';
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
    if (!SCALES.has(tokens[from + 1]?.lower ?? '')) return null;
    state.part = 1;
    state.round = true;
    to = from + 1;
  }
  let at = to;
  while (to - from < MOST_WORDS && takeWord(state, tokens[at]?.lower ?? '')) {
    to = at + 1;
    at = skipHyphen(tokens, to);
    const afterScale = state.open === 'any' && tokens[at]?.lower === 'and';
    if (afterScale && isNumberWord(tokens[at + 1]?.lower ?? '')) at += 1;
  }
  const value = state.total + state.part;
  if (to === from || value > LARGEST) return null;
  return { value, from, to, words: true, dotted: false, decimal: false, round: state.round };
}

/** Reads "half a million", "half a dozen" and the like; null for other halves. */
function readHalf(tokens: readonly Token[], from: number): NumberPhrase | null {
  if (tokens[from + 1]?.lower !== 'a') return null;
  const scale = SCALES.get(tokens[from + 2]?.lower ?? '');
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
  if (token.kind !== 'word') return null;
  if (token.lower === 'half') return readHalf(tokens, from);
  if (!isNumberWord(token.lower) && token.lower !== 'a' && token.lower !== 'an') return null;
  return readWordPhrase(tokens, from);
}
