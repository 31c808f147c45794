const ASCII = 128;

/** What a character is to the tokens; letters and digits, which make words, are the two highest. */
export const MARK = 0;
export const BLANK = 1;
export const DIGIT = 2;
export const LETTER = 3;

function sortAscii(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  return code === 32 || (code >= 9 && code <= 13) ? BLANK : MARK;
}

function sortOther(code: number): number {
  const letter =
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x2c00 && code < 0xd800 && !(code >= 0x3000 && code <= 0x303f)) ||
    (code >= 0xf900 && code < 0xfe00);
  if (letter) return LETTER;
  const blank =
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b);
  return blank ? BLANK : MARK;
}

const SORTS = Uint8Array.from({ length: ASCII }, (_, code) => sortAscii(code));

/** Is the UTF-16 code unit a mark, a blank, a digit or a letter? Halves of surrogate pairs are marks. */
export function sortOf(code: number): number {
  return code < ASCII ? (SORTS[code] ?? MARK) : sortOther(code);
}

/** Marks that may stand within a number in digits: comma, full stop, raised point. */
const isInnerMark = (code: number): boolean => code === 44 || code === 46 || code === 0xb7;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Where the digits from `from` end, with the marks between them; at most `end`. */
export function findDigitsEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) {
      if (!isInnerMark(code) || at + 1 >= end || sortOf(text.charCodeAt(at + 1)) !== DIGIT) break;
    }
    at += 1;
  }
  return at;
}

/** Raised letters, as notes have them; `ª`, `º` and `ⁿ` behind a number mean something else. */
const isRaisedLetter = (code: number): boolean =>
  (code >= 0x2b0 && code <= 0x2b8) ||
  (code >= 0x2e0 && code <= 0x2e4) ||
  (code >= 0x1d2c && code <= 0x1d61) ||
  (code >= 0x1d9b && code <= 0x1dbf);
/** Asterisk, dagger, double dagger, section, paragraph. */
const NOTE_SIGNS = new Set([42, 0x2020, 0x2021, 0xa7, 0xb6]);
/** A number has so many marks of notes at most. */
const MOST_NOTES = 3;

/**
 * Where the marks of notes end that a number has at `from`: raised letters or signs with a blank behind
 * them, as in “45ᵃ mice” and “45† mice”. `from` itself where there are none.
 */
export function findNotesEnd(text: string, from: number, end: number): number {
  const last = Math.min(end, from + MOST_NOTES);
  let at = from;
  while (at < last && isNote(text.charCodeAt(at))) at += 1;
  return at < end && sortOf(text.charCodeAt(at)) === BLANK ? at : from;
}

const isNote = (code: number): boolean => isRaisedLetter(code) || NOTE_SIGNS.has(code);

/** Where the word from `from` ends: letters, digits, and apostrophes before a letter; at most `end`. */
export function findWordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (sortOf(code) < DIGIT) {
      if (!isApostrophe(code) || at + 1 >= end || sortOf(text.charCodeAt(at + 1)) !== LETTER) break;
    }
    at += 1;
  }
  return at;
}
