import { isNumberWord } from '../numbers/numbers.ts';
import type { NumberPhrase } from '../numbers/numbers.ts';
import type { Token } from '../numbers/tokens.ts';
import { BIT, isOf } from '../numbers/word-bits.ts';

/** Why a number is no plain count; `fraction` and `range` may still be read as one. */
export type Block =
  'measure' | 'label' | 'joined' | 'sign' | 'year' | 'rate' | 'ratio' | 'fraction' | 'range';

const DASHES = new Set(['-', '–', '—', '‐', '‑', '−']);
const SIGNS = new Set('$£€¥<>±≥≤=#~^×*x');
const AFTER_SIGNS = new Set('%‰°±');
const CLOCK = new Set(['am', 'pm', 'noon', 'midnight', "o'clock", 'words']);
const ZERO = 48;
const SEX_WORDS = new Set(['male', 'female', 'man', 'woman', 'boy', 'girl', 'm', 'f']);
/** "a quarter of a million": less than the number says. */
const FRACTIONS = new Set(['quarter', 'quarters', 'third', 'thirds', 'half', 'fifth', 'fifths']);
const AGE = new Set(['age', 'ages']);
const MONTHS = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/;

/** Years are written plainly, between 1850 and 2099, and never in words. */
function isYear(tokens: readonly Token[], number: NumberPhrase): boolean {
  if (number.words || number.round || number.value < 1850 || number.value > 2099) return false;
  const token = tokens[number.from];
  return number.to === number.from + 1 && token !== undefined && token.end - token.start === 4;
}

/** Is the word at `at` no measure but the first part of another: "second-hand", "T-cell"? */
function isFirstPart(tokens: readonly Token[], at: number): boolean {
  const { lower = '', end = 0, start = 0 } = tokens[at] ?? {};
  const letter = end - start === 1 && lower !== 'h';
  const mark = tokens[at + 1];
  if ((lower !== 'second' && !letter) || mark === undefined || mark.spaced) return false;
  const next = tokens[at + 2];
  return DASHES.has(mark.lower) && next?.kind === 'word' && !next.spaced;
}

/** What the mark or word after the number makes of it. */
function blockAfter(tokens: readonly Token[], to: number): Block | null {
  const next = tokens[to];
  if (next === undefined) return null;
  const { lower } = next;
  const after = tokens[to + 1];
  const measure = isOf(next, BIT.measure) && !isFirstPart(tokens, to);
  if (AFTER_SIGNS.has(lower) || measure || CLOCK.has(lower)) return 'measure';
  if (lower === 'to' && after !== undefined) {
    // "five to seven weeks": the first number of a range is read with the second.
    const digit = after.lower.charCodeAt(0) - ZERO;
    if ((digit >= 0 && digit <= 9) || isNumberWord(after)) return 'joined';
  }
  if (next.spaced) return null;
  const glued = after !== undefined && !after.spaced;
  const digits = after?.kind === 'digits';
  if (DASHES.has(lower) && glued) {
    if (digits) return 'joined';
    if (after.kind === 'word' && !isOf(after, BIT.unit)) return 'measure';
  }
  if (lower === ':' && glued && digits) return 'ratio';
  if (lower === '/' && digits) return 'joined';
  if (lower === '/' && glued && after.kind === 'word') return 'measure';
  return lower === "'" || lower === '"' || lower === '^' || lower === '+' ? 'joined' : null;
}

/** Reads the denominator in "12/45"; 140/90 (a pressure) and 20/40 (sight) count nobody. */
function blockFraction(tokens: readonly Token[], number: NumberPhrase): Block {
  const part = tokens[number.from - 2];
  const before = tokens[number.from - 3]?.lower ?? '';
  const barred = before === '/' || DASHES.has(before) || SIGNS.has(before);
  if (part?.kind !== 'digits' || barred) return 'joined';
  const name = tokens[number.from - (before === '.' ? 4 : 3)];
  if (isOf(name, BIT.label)) return 'joined';
  const value = Number(part.lower.replaceAll(',', ''));
  // "from 02/2002 to 12/2008"
  if (value <= 12 && isYear(tokens, number)) return 'joined';
  const isSight = value === 20 && number.value % 5 === 0 && number.value >= 15;
  return value <= number.value && !isSight ? 'fraction' : 'joined';
}

/** Is the token a code of letters and digits, as strains and genes have ("C57BL 6 mice")? */
function isCode(token: Token): boolean {
  return token.kind === 'word' && /^[a-z]+\d/.test(token.lower);
}

/** Is the number the upper end of "20-25", "20 to 25" or "between 20 and 25"? */
function isRangeEnd(tokens: readonly Token[], number: NumberPhrase): boolean {
  const link = tokens[number.from - 1];
  const low = tokens[number.from - 2];
  if (link === undefined || low?.kind !== 'digits' || !/^\d+$/.test(low.lower)) return false;
  if (Number(low.lower) >= number.value || isYear(tokens, number)) return false;
  const lead = tokens[number.from - 3]?.lower;
  if (DASHES.has(link.lower)) return !link.spaced;
  return (link.lower === 'to' && lead !== 'from') || (link.lower === 'and' && lead === 'between');
}

/** Is the number the name of an entry in a list: "1) rest or 2) exercise"? */
function isListMark(tokens: readonly Token[], number: NumberPhrase): boolean {
  if (number.words || number.value > 9 || tokens[number.to]?.lower !== ')') return false;
  for (let at = number.from - 1; at >= 0 && at > number.from - 20; at -= 1) {
    const lower = tokens[at]?.lower;
    if (lower === '(') return false;
    if (lower === ')') return true;
  }
  return true;
}

/** What the mark or word before the number makes of it. */
function blockBefore(tokens: readonly Token[], number: NumberPhrase): Block | null {
  const first = tokens[number.from];
  const before = tokens[number.from - 1];
  if (first === undefined || before === undefined) return null;
  const { lower } = before;
  if (SIGNS.has(lower)) return 'sign';
  if (isRangeEnd(tokens, number)) return 'range';
  // "grew from 20 to 45 members"
  const risen = lower === 'to' && tokens[number.from - 3]?.lower === 'from';
  if (risen && tokens[number.from - 2]?.kind === 'digits') return 'joined';
  if (lower === 'between' && tokens[number.to]?.lower === 'and') {
    // "between 20 and 25 mice": the first number is read with the second.
    if (tokens[number.to + 1]?.kind === 'digits') return 'joined';
  }
  if (!first.spaced) {
    // "24 male/16 female", but not the strain C57BL/6.
    const part = tokens[number.from - 2];
    const counted = isOf(part, BIT.unit) || SEX_WORDS.has(part?.lower ?? '');
    if (lower === '/' && counted) return null;
    if (lower === '/' && !before.spaced) return blockFraction(tokens, number);
    if (DASHES.has(lower) || before.kind === 'word' || '/.:;,'.includes(lower)) return 'joined';
  }
  if (lower === '[' || lower === 'half') return 'joined';
  if (lower === 'of' && FRACTIONS.has(tokens[number.from - 2]?.lower ?? '')) return 'joined';
  if (lower === 'of' && AGE.has(tokens[number.from - 2]?.lower ?? '')) return 'measure';
  if (!number.words && number.value < 10 && isCode(before)) return 'label';
  if (lower === 'per' || lower === 'every' || lower === 'top') return 'rate';
  if ((lower === 'in' || lower === 'of') && isRate(tokens, number)) return 'rate';
  if (number.words) return null;
  if (isListOfLabels(tokens, number)) return 'label';
  // "in group 1 204 women": the digit before names the group.
  const named = isOf(tokens[number.from - 2], BIT.label);
  if (before.kind === 'digits') return named ? null : 'joined';
  return isLabel(tokens, number) ? 'label' : null;
}

/** Tells what keeps the number in tokens `from` to `to` from being a count; null if nothing does. */
export function findBlock(tokens: readonly Token[], number: NumberPhrase): Block | null {
  if (number.decimal) return 'measure';
  const raw = tokens[number.from]?.lower ?? '';
  if (raw.startsWith('0') && raw.length > 1) return 'label';
  if (isListMark(tokens, number)) return 'label';
  return (
    blockAfter(tokens, number.to) ??
    blockBefore(tokens, number) ??
    (isYear(tokens, number) ? 'year' : null)
  );
}

const NAMING = new Set(['each', 'this', 'our', 'the']);
const GROUPS = new Set(['arm', 'group', 'cohort']);

/** Is the group at token `at` named by the word before it ("control group 45"), not by a number after it? */
function isNamedGroup(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at - 1];
  if (!GROUPS.has(tokens[at]?.lower ?? '') || name?.kind !== 'word') return false;
  return !isOf(name, BIT.stop | BIT.article) && name.lower !== 'and' && name.lower !== 'or';
}

const RATE_PARTS = /^(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine)$/;
const RATE_WHOLES = new Set([10, 100, 1000, 10_000, 100_000, 1_000_000]);

/** "one in five women", "1 in 100 000 births", "nine out of 10 patients". */
function isRate(tokens: readonly Token[], number: NumberPhrase): boolean {
  const link = tokens[number.from - 1]?.lower;
  const outOf = link === 'of' && tokens[number.from - 2]?.lower === 'out';
  const count = tokens[number.from - (outOf ? 3 : 2)];
  if (count === undefined || !RATE_PARTS.test(count.lower)) return false;
  return link === 'in' || RATE_WHOLES.has(number.value);
}

const AND = new Set(['and', 'or', '&']);
const LIST_ENDS = new Set([',', ';', '.', ')', ']', 'and', 'or', '&']);
const MOST_LABELS = 8;

/** Is the number one of several names: "months 12, 36 and 60", "grades 1 and 2"? */
function isListOfLabels(tokens: readonly Token[], number: NumberPhrase): boolean {
  const next = tokens[number.to]?.lower ?? '.';
  let at = number.from - 1;
  let above = number.value;
  let commas = 0;
  for (let names = 0; names < MOST_LABELS; names += 1) {
    const joined = AND.has(tokens[at]?.lower ?? '');
    if (joined && commas > 0) return false;
    if (joined) at -= 1;
    const comma = tokens[at]?.lower === ',';
    if (comma) at -= 1;
    if (!joined && !comma) return false;
    if (!joined && names === 0 && !LIST_ENDS.has(next)) return false;
    if (!joined) commas += 1;
    const name = tokens[at];
    if (name?.kind !== 'digits' || !(Number(name.lower) < above) || name.lower.length > 3) {
      return false;
    }
    above = Number(name.lower);
    const label = tokens[at - 1];
    at -= 1;
    if (isOf(label, BIT.label)) return commas === 0 || label?.lower.endsWith('s') === true;
  }
  return false;
}

/** "group 2", "type 2", "May 12", but not "in each group 20 rats". */
function isLabel(tokens: readonly Token[], number: NumberPhrase): boolean {
  const stop = tokens[number.from - 1]?.lower === '.' ? 2 : 1;
  const name = tokens[number.from - stop];
  if (name === undefined || !isOf(name, BIT.label)) return false;
  const { lower } = name;
  if (stop === 2 && !MONTHS.test(lower) && lower !== 'no') return false;
  if (MONTHS.test(lower)) return number.value <= 31;
  const article = tokens[number.from - 2]?.lower;
  const named =
    article !== undefined && NAMING.has(article) ? true : isNamedGroup(tokens, number.from - 1);
  return number.value < (named ? 10 : 200);
}
