import type {
  Dimension,
  Nearness,
  Quantity,
  QuantityForm,
} from '../../../shared/domain/comparison/quantity.ts';
import { readNumber } from '../extraction/numbers/numbers.ts';
import { tokenise } from '../extraction/numbers/tokens.ts';
import type { Token } from '../extraction/numbers/tokens.ts';
import { ABOUT_WORDS, MEASURES } from '../extraction/numbers/count-words.ts';
import { findUnit, type Unit } from './units.ts';

/** So many words on either side tell what a number is about. */
const CONTEXT = 5;
/** Before a number, within so many words: "more than", "up to". */
const NEARNESS_WORDS = 3;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2099;
/** How far "a quarter" or "two thirds" is from what it may stand for, in percent of the whole. */
const FRACTION_SLACK = 3.5;

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['tenth', 10],
  ['tenths', 10],
]);
/** Words that say how many times something is. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['twofold', 2],
  ['triple', 3],
  ['tripled', 3],
  ['trebled', 3],
  ['threefold', 3],
  ['thrice', 3],
  ['quadrupled', 4],
  ['fourfold', 4],
]);
const ABOVE = new Set('over above exceeding exceeded least than minimum upwards'.split(' '));
const BELOW = new Set('nearly almost under below most to maximum less fewer up'.split(' '));
const DIGITS_AND_UNIT = /^(?<digits>\d[\d.,·]*)(?<unit>[a-zµμ%/]+)$/u;
const NUMBER_LETTERS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:[.·]\d+)?$/u;

/** A number read from tokens, before its unit is known. */
interface Bare {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly form: QuantityForm;
  /** The step of its last digit that counts. */
  readonly step: number;
  readonly digits: number;
  /** "1 in 7", with the tokens in which the second number stands. */
  readonly ratio: { readonly of: number; readonly from: number; readonly to: number } | null;
  readonly faint: boolean;
  /** The unit that is glued to the number: "0.5g". */
  readonly glued: Unit | null;
  /** Where the number itself ends, if a unit is glued to it. */
  readonly end: number;
}

/** Digits that count: 6,080 has three, 13.80 has four. */
function countDigits(written: string): { digits: number; step: number } {
  const plain = written.replaceAll(/[\s,\u2009\u202f\u00a0]/gu, '').replace('·', '.');
  const point = plain.indexOf('.');
  if (point >= 0) {
    const decimals = plain.length - point - 1;
    return { digits: plain.replace('.', '').replace(/^0+/u, '').length, step: 10 ** -decimals };
  }
  const zeros = /0*$/u.exec(plain)?.[0].length ?? 0;
  const digits = Math.max(1, plain.length - zeros);
  return { digits, step: 10 ** Math.min(zeros, plain.length - 1) };
}

function countDigitsOf(value: number): { digits: number; step: number } {
  return countDigits(String(value));
}

const ofWords = (value: number, from: number, to: number, tokens: readonly Token[]): Bare => ({
  value,
  from,
  to,
  form: 'words',
  ...countDigitsOf(value),
  ratio: null,
  faint: value < 2,
  glued: null,
  end: (tokens[to - 1] as Token).end,
});

/** "0.5g", "1,148mg", "20m": a number and its unit in one. */
function readGlued(tokens: readonly Token[], at: number): Bare | null {
  const token = tokens[at] as Token;
  const code = token.lower.charCodeAt(0);
  if (token.kind !== 'word' || code < 48 || code > 57) return null;
  const groups = DIGITS_AND_UNIT.exec(token.lower)?.groups;
  const digits = groups?.['digits'] ?? '';
  const unit = groups?.['unit'] ?? '';
  if (!NUMBER_LETTERS.test(digits)) return null;
  const scale = unit === 'm' ? 1e6 : unit === 'bn' ? 1e9 : unit === 'k' ? 1000 : 1;
  const glued = findUnit([unit]);
  if (glued === null && scale === 1 && unit !== 's') return null;
  const value = Number(digits.replaceAll(',', '').replace('·', '.'));
  const counted = countDigits(digits);
  return {
    value: scale > 1 ? value * scale : value,
    from: at,
    to: at + 1,
    form: 'digits',
    digits: counted.digits,
    step: counted.step * scale,
    ratio: null,
    faint: false,
    glued: scale > 1 ? null : glued,
    end: token.start + digits.length,
  };
}

function readPlain(text: string, tokens: readonly Token[], at: number): Bare | null {
  const number = readNumber(text, tokens, at);
  if (number === null) return null;
  const { value, to } = number;
  if (number.words) return readWithHalf(ofWords(value, at, to, tokens), tokens);
  const first = tokens[at] as Token;
  const last = tokens[to - 1] as Token;
  const written = text.slice(first.start, last.end);
  const spoken = /^[\d\s,.·\u2009\u202f\u00a0]+/u.exec(written)?.[0].trim() ?? written;
  const { digits, step } = countDigits(spoken);
  const scale = number.round && Number(spoken.replaceAll(',', '')) > 0;
  const times = scale ? value / Number(spoken.replaceAll(',', '')) : 1;
  const bare: Bare = {
    value,
    from: at,
    to,
    form: 'digits',
    digits,
    step: step * times,
    ratio: null,
    faint: false,
    glued: null,
    end: last.end,
  };
  return readWithHalf(bare, tokens);
}

/** "two and a half" */
function readWithHalf(bare: Bare, tokens: readonly Token[]): Bare {
  const { to } = bare;
  const isHalf =
    tokens[to]?.lower === 'and' &&
    tokens[to + 1]?.lower === 'a' &&
    tokens[to + 2]?.lower === 'half';
  if (!isHalf) return bare;
  const end = (tokens[to + 2] as Token).end;
  return { ...bare, value: bare.value + 0.5, to: to + 3, step: 0.1, digits: 2, faint: false, end };
}

/** "1 in 7", "four out of ten", "two in every 100,000" */
function readRatio(text: string, tokens: readonly Token[], bare: Bare): Bare | null {
  let at = bare.to;
  const joined = tokens[at]?.lower;
  if (joined === 'out' && tokens[at + 1]?.lower === 'of') at += 2;
  else if (joined === 'in') at += 1;
  else return null;
  if (tokens[at]?.lower === 'every') at += 1;
  if (tokens[at]?.lower === 'the') return null;
  const whole = readPlain(text, tokens, at);
  if (whole === null || whole.value <= bare.value || bare.value < 1) return null;
  if (whole.value >= FIRST_YEAR && whole.value <= LAST_YEAR && whole.form === 'digits') return null;
  const isOut = joined === 'out';
  // "3 in 10 minutes" is no share; "12 out of 29 patients" is two counts and no rate.
  if (!isOut && findUnit([tokens[whole.to]?.lower ?? '']) !== null) return null;
  if (isOut && whole.value > 10 && whole.value !== 100 && whole.value !== 1000) return null;
  const value = (100 * bare.value) / whole.value;
  const low = (100 * bare.value) / (whole.value + 0.5);
  const high = (100 * bare.value) / (whole.value - 0.5);
  return {
    value,
    from: bare.from,
    to: whole.to,
    form: 'ratio',
    step: high - low,
    digits: 1,
    ratio: { of: whole.value, from: at, to: whole.to },
    faint: false,
    glued: null,
    end: whole.end,
  };
}

/** "half", "a third", "three quarters", "two-thirds" */
function readFraction(tokens: readonly Token[], at: number, top: Bare | null): Bare | null {
  let from = at;
  let place = at;
  let over = 1;
  if (top !== null) {
    over = top.value;
    place = top.to;
    if (tokens[place]?.lower === '-') place += 1;
  } else if (tokens[at]?.lower === 'a' || tokens[at]?.lower === 'an') place = at + 1;
  const word = tokens[place];
  const under = FRACTIONS.get(word?.lower ?? '');
  if (word === undefined || under === undefined || over >= under) return null;
  const isPlural = word.lower.endsWith('s');
  const isBare = top === null && place === at;
  // "the third time", "a second": an ordinal counts nothing.
  if (isBare && word.lower !== 'half') return null;
  if (!isPlural && over > 1) return null;
  const next = tokens[place + 1]?.lower ?? '';
  const counts = next === 'of' || isPlural || next === ')' || next === 'to' || next === 'as';
  if (word.lower !== 'half' && !counts && place + 1 < tokens.length && next !== '(') return null;
  if (top !== null) from = top.from;
  return {
    value: (100 * over) / under,
    from,
    to: place + 1,
    form: 'fraction',
    step: 2 * FRACTION_SLACK,
    digits: 1,
    ratio: null,
    faint: word.lower === 'half' || isBare,
    glued: null,
    end: word.end,
  };
}

function readTimes(tokens: readonly Token[], at: number): Bare | null {
  const value = TIMES.get(tokens[at]?.lower ?? '');
  if (value === undefined) return null;
  return { ...ofWords(value, at, at + 1, tokens), faint: true };
}

/** "FKBP5", "s13073": a word with digits in it. */
function readName(text: string, tokens: readonly Token[], at: number): Quantity | null {
  const { kind, start, end } = tokens[at] as Token;
  const written = text.slice(start, end);
  if (kind !== 'word' || !/\d/u.test(written) || /^\d+(?:st|nd|rd|th|s)$/i.test(written))
    return null;
  return makeName(text, tokens, at, at + 1);
}

/** The tokens from `from` to before `to` as a name. */
function makeName(text: string, tokens: readonly Token[], from: number, to: number): Quantity {
  const { start } = tokens[from] as Token;
  const { end } = tokens[to - 1] as Token;
  return {
    value: 0,
    slack: 0,
    dimension: 'name',
    unit: '',
    form: 'digits',
    nearness: 'exact',
    start,
    end,
    written: text.slice(start, end),
    ratio: null,
    digits: 0,
    faint: true,
    before: listWords(tokens, from - 1, -1),
    after: listWords(tokens, to, 1),
  };
}

/** Before a hyphen they make no name of a number: "over-60s", "10-May-2016". */
const UNNAMING = new Set(
  (
    'over under mid post pre jan feb mar apr may jun jul aug sep sept oct nov dec january february march april ' +
    'june july august september october november december'
  ).split(' '),
);

/**
 * Where the name begins that the number ends: "IL-1", "COVID-19"; the number itself where it is a mark that says
 * nothing ("[12]"); null where it is neither.
 */
function findNameStart(text: string, tokens: readonly Token[], { from }: Bare): number | null {
  const first = tokens[from] as Token;
  const before = tokens[from - 1];
  if (before === undefined || first.spaced) return null;
  const joined = tokens[from - 2];
  if (before.lower === '-' && !before.spaced && joined?.kind === 'word')
    return UNNAMING.has(joined.lower) ? null : from - 2;
  if (before.kind === 'word') return from - 1;
  return before.lower === '[' && text[first.end] === ']' ? from : null;
}

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';

function listWords(tokens: readonly Token[], from: number, step: 1 | -1): string[] {
  const words: string[] = [];
  for (let at = from; words.length < CONTEXT; at += step) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isWord(token)) words.push(token.lower);
  }
  return words;
}

function readNearness(tokens: readonly Token[], from: number): Nearness {
  const words = listWords(tokens, from - 1, -1).slice(0, NEARNESS_WORDS);
  const [near = '', next = ''] = words;
  if (near === 'than') return next === 'less' || next === 'fewer' ? 'below' : 'above';
  if (near === 'to') return next === 'up' || next === 'close' ? 'below' : 'exact';
  if (near === 'least' || near === 'most') return near === 'least' ? 'above' : 'below';
  if (near !== 'to' && BELOW.has(near)) return 'below';
  if (ABOVE.has(near)) return 'above';
  return ABOUT_WORDS.has(near) ? 'about' : 'exact';
}

function isYear({ value, form }: Bare, text: string, { start, end }: Token): boolean {
  return (
    form === 'digits' &&
    value >= FIRST_YEAR &&
    value <= LAST_YEAR &&
    end - start === 4 &&
    !text.slice(start, end).includes(',')
  );
}

/** The unit behind a number, and for the first of a range that behind the second ("5 to 10%"). */
function readUnit(text: string, tokens: readonly Token[], bare: Bare, deep = true): Unit | null {
  if (bare.glued !== null) return bare.glued;
  const sign = tokens[bare.from - 1];
  if (sign?.kind === 'mark' && '£$€¥'.includes(sign.lower))
    return { dimension: 'money', unit: sign.lower, scale: 1 };
  const next = tokens[bare.to];
  if (next === undefined) return null;
  const skipped = next.lower === '-' && !next.spaced ? bare.to + 1 : bare.to;
  const words = [tokens[skipped]?.lower ?? '', tokens[skipped + 1]?.lower ?? ''];
  const unit = findUnit(words);
  if (unit !== null || !deep) return unit;
  if (!['to', '-', '–', 'and', 'or'].includes(next.lower)) return null;
  const second = readPlain(text, tokens, bare.to + 1);
  return second === null ? null : readUnit(text, tokens, second, false);
}

/** The noun that a number counts, or nothing. */
function readNoun(tokens: readonly Token[], to: number): string {
  for (let at = to; at < to + 3; at += 1) {
    const token = tokens[at];
    if (!isWord(token)) return '';
    if (token.lower.endsWith('s') || token.lower === 'people' || token.lower.endsWith('men'))
      return MEASURES.has(token.lower) ? '' : token.lower;
  }
  return '';
}

function makeQuantity(text: string, tokens: readonly Token[], bare: Bare): Quantity {
  const first = tokens[bare.from] as Token;
  const unit =
    bare.form === 'ratio' || bare.form === 'fraction' ? null : readUnit(text, tokens, bare);
  const isShare = bare.form === 'ratio' || bare.form === 'fraction';
  const plain: Dimension = isYear(bare, text, first) ? 'year' : 'count';
  const isTimes = TIMES.has(first.lower);
  const dimension = isShare ? 'share' : isTimes ? 'times' : (unit?.dimension ?? plain);
  const scale = unit?.scale ?? 1;
  const { ratio } = bare;
  return {
    value: bare.value * scale,
    slack: (bare.step * scale) / 2,
    dimension,
    unit: unit?.unit ?? (isShare ? '' : readNoun(tokens, bare.to)),
    form: bare.form,
    nearness: readNearness(tokens, bare.from),
    start: first.start,
    end: bare.end,
    written: text.slice(first.start, bare.end),
    ratio:
      ratio === null
        ? null
        : [
            text.slice(first.start, firstEnd(text, tokens, bare)),
            text.slice((tokens[ratio.from] as Token).start, bare.end),
          ],
    digits: bare.digits,
    faint: bare.faint,
    before: listWords(tokens, bare.from - 1, -1),
    after: listWords(tokens, bare.to, 1),
  };
}

function firstEnd(text: string, tokens: readonly Token[], { from }: Bare): number {
  const top = readPlain(text, tokens, from);
  return top === null ? (tokens[from] as Token).end : top.end;
}

/** Reads the number that begins at a token, the longest way of writing first. */
function readBare(text: string, tokens: readonly Token[], at: number): Bare | null {
  const plain = readGlued(tokens, at) ?? readPlain(text, tokens, at);
  if (plain === null) return readFraction(tokens, at, null) ?? readTimes(tokens, at);
  return readRatio(text, tokens, plain) ?? readFraction(tokens, at, plain) ?? plain;
}

/**
 * The numbers of `text.slice(start, end)`, which is a sentence, in order: in digits and in words, with
 * their units, as shares ("1 in 7", "two thirds") and as multiples ("twice"). Linear.
 */
export function readQuantities(text: string, start: number, end: number): Quantity[] {
  const tokens = tokenise(text, start, end);
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const bare = readBare(text, tokens, at);
    if (bare === null) {
      const name = readName(text, tokens, at);
      if (name !== null) found.push(name);
      at += 1;
      continue;
    }
    const nameStart = findNameStart(text, tokens, bare);
    if (nameStart === null) found.push(makeQuantity(text, tokens, bare));
    else if (nameStart < bare.from) found.push(makeName(text, tokens, nameStart, bare.to));
    at = Math.max(at + 1, bare.to);
  }
  return found;
}
