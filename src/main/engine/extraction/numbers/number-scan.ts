import {
  BLANK,
  DIGIT,
  findDigitsEnd,
  findNotesEnd,
  findWordEnd,
  LETTER,
  sortOf,
} from '../text/characters.ts';
import { startsNumberWord } from './number-word-starts.ts';
import { readWord } from './known-words.ts';
import { BIT } from './word-bits.ts';

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));

const DASHES = codesOf('-–—‐‑−');
/** Before a number: it is no count. */
const SIGNS = codesOf('$£€¥<>±≥≤~^×*#[');
/** Close before a number: it is part of something else. */
const JOINS = codesOf('.;,');
/** After a number: it counts something only if the word before it says so. */
const ENDS = codesOf(',.;)]:=×<>±%‰°');
/** How the words and marks end that say so: of, was, is, the, these, those, our, all, n, =, :, /. */
const LEADS = codesOf('fserlnFSERLN=:/');
const EQUALS = 61;
const COLON = 58;
const COMMA = 44;
const STOP = 46;
const ZERO = 48;
const OPEN = 40;
const SLASH = 47;
const LOWER_N = 110;
const LOWER_O = 111;
const LOWER_F = 102;
const LOWER_T = 116;
/** No number in digits is longer. */
const MOST_DIGITS = 16;

const bitsOf = (text: string, start: number, end: number): number =>
  readWord(text, start, end).bits;

/** The last place before `at` that is not blank, not before `start`; `start - 1` if there is none. */
function skipBack(text: string, start: number, at: number): number {
  let back = at - 1;
  while (back >= start && sortOf(text.charCodeAt(back)) === BLANK) back -= 1;
  return back;
}

function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && sortOf(text.charCodeAt(next)) === BLANK) next += 1;
  return next;
}

/** May the mark or word that ends at `at` belong to "n =", "N:", "n2 =" or "N of"? */
function mayBeEquals(text: string, start: number, at: number): boolean {
  if (at < start) return false;
  const code = text.charCodeAt(at);
  // "(n 45"
  if ((code | 32) === LOWER_N) return text.charCodeAt(skipBack(text, start, at)) === OPEN;
  let sign = at;
  if ((code | 32) === LOWER_F && (text.charCodeAt(at - 1) | 32) === LOWER_O) sign = at - 1;
  else if (code !== EQUALS && code !== COLON) return false;
  const name = skipBack(text, start, sign);
  if (name < start) return false;
  const last = text.charCodeAt(name);
  return (last | 32) === LOWER_N || sortOf(last) === DIGIT;
}

/** No number at all, a decimal, or digits that may count. */
type Sort = 'none' | 'decimal' | 'digits';

function sortDigits(text: string, from: number, to: number): Sort {
  if (to - from > MOST_DIGITS) return 'none';
  let mark = 0;
  let marks = 0;
  let last = from - 1;
  let grouped = text.charCodeAt(from) !== ZERO;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) continue;
    if (marks > 0 && code !== mark) return 'none';
    if (marks === 0 ? at - from > 3 : at - last !== 4) grouped = false;
    mark = code;
    marks += 1;
    last = at;
  }
  if (marks === 0 || (grouped && to - last === 4 && (mark === COMMA || mark === STOP))) {
    return 'digits';
  }
  return marks > 1 || mark === COMMA ? 'none' : 'decimal';
}

/** Does a scale word follow ("1.2 million", "1.2-million")? */
function hasScale(text: string, to: number, end: number): boolean {
  let at = skipBlanks(text, to, end);
  if (at < end && DASHES.has(text.charCodeAt(at))) at += 1;
  if (at >= end || sortOf(text.charCodeAt(at)) !== LETTER) return false;
  return (bitsOf(text, at, findWordEnd(text, at, end)) & BIT.scale) !== 0;
}

/** Do the marks before the number at `from` keep it from counting anything? `back`: what stands before it. */
function isBarredBefore(text: string, start: number, from: number, back: number): boolean {
  if (back < start) return false;
  const code = text.charCodeAt(back);
  if (SIGNS.has(code)) return true;
  if (code === EQUALS) return !mayBeEquals(text, start, back);
  if (back < from - 1) return false;
  if (JOINS.has(code)) return true;
  if (code === COLON) return !mayBeEquals(text, start, back);
  if (!DASHES.has(code)) return false;
  return back - 1 < start || sortOf(text.charCodeAt(back - 1)) !== DIGIT;
}

const COUNTED = BIT.unit | BIT.single | BIT.number | BIT.scale;

/** Does what follows the number keep it from counting anything? */
function isBarredAfter(
  text: string,
  start: number,
  back: number,
  to: number,
  end: number,
): boolean {
  const at = skipBlanks(text, to, end);
  const code = at < end ? text.charCodeAt(at) : STOP;
  if (ENDS.has(code)) return back < start || !LEADS.has(text.charCodeAt(back));
  const glued = at === to && DASHES.has(code) && at + 1 < end;
  if (!glued && sortOf(code) !== LETTER) return false;
  const from = glued ? at + 1 : at;
  const sort = sortOf(text.charCodeAt(from));
  if (mayBeEquals(text, start, back)) return false;
  if (sort === DIGIT) return true;
  if (sort !== LETTER) return false;
  const stop = findWordEnd(text, from, end);
  const bits = bitsOf(text, from, stop);
  if (glued) return (bits & COUNTED) === 0;
  // "36 second-hand violins" is left to the rules for whole sentences.
  if ((bits & BIT.measure) !== 0) return stop >= end || !DASHES.has(text.charCodeAt(stop));
  // "5 to 7 weeks": the first number is read with the second.
  const to2 = stop - from === 2 && (text.charCodeAt(from) | 32) === LOWER_T;
  if (!to2 || (text.charCodeAt(from + 1) | 32) !== LOWER_O) return false;
  const next = skipBlanks(text, stop, end);
  if (next >= end || sortOf(text.charCodeAt(next)) !== DIGIT) return false;
  const digitsEnd = findDigitsEnd(text, next, end);
  return digitsEnd >= end || sortOf(text.charCodeAt(digitsEnd)) !== LETTER;
}

/** Is the number written like a year, and nothing before it says otherwise? */
function isYear(text: string, start: number, back: number, from: number, to: number): boolean {
  if (to - from !== 4) return false;
  const value = Number(text.slice(from, to));
  if (!(value >= 1850 && value <= 2099)) return false;
  return back < start || (text.charCodeAt(back) !== SLASH && !mayBeEquals(text, start, back));
}

function mayDigitsCount(
  text: string,
  start: number,
  end: number,
  from: number,
  to: number,
): boolean {
  const sort = sortDigits(text, from, to);
  if (sort === 'none') return false;
  const behind = findNotesEnd(text, to, end);
  if (sort === 'decimal') return hasScale(text, behind, end);
  const back = skipBack(text, start, from);
  if (isBarredAfter(text, start, back, behind, end)) return false;
  if (to < end && DASHES.has(text.charCodeAt(to))) return true;
  if (isBarredBefore(text, start, from, back)) return false;
  if (text.charCodeAt(from) === ZERO && to - from > 1) return mayBeEquals(text, start, back);
  return !isYear(text, start, back, from, to) || hasScale(text, behind, end);
}

/** May the word at `from`, which begins like a number in words, count something? */
function mayWordCount(text: string, start: number, end: number, from: number): boolean {
  const to = findWordEnd(text, from, end);
  const bits = bitsOf(text, from, to);
  if ((bits & BIT.scale) !== 0) return true;
  if ((bits & BIT.number) === 0) return false;
  return !isBarredAfter(text, start, skipBack(text, start, from), to, end);
}

/**
 * May `text.slice(start, end)` hold a number that counts what was studied, in digits or in words?
 * Looks only at the characters beside each number; never a wrong no. Linear and cheap.
 */
export function mayHoldCount(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const sort = sortOf(code);
    if (sort < DIGIT) {
      at += 1;
    } else if (sort === LETTER) {
      if (code < 128 && startsNumberWord(text, at) && mayWordCount(text, start, end, at)) {
        return true;
      }
      at = findWordEnd(text, at + 1, end);
    } else {
      const from = at;
      at = findDigitsEnd(text, from, end);
      const isPart =
        at < end && sortOf(text.charCodeAt(at)) === LETTER && findNotesEnd(text, at, end) === at;
      if (isPart) at = findWordEnd(text, at, end);
      else if (mayDigitsCount(text, start, end, from, at)) return true;
    }
  }
  return false;
}
