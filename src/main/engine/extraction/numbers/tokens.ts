import {
  BLANK,
  DIGIT,
  findDigitsEnd,
  findNotesEnd,
  findWordEnd,
  LETTER,
  MARK,
  sortOf,
} from '../text/characters.ts';
import { readWord } from './known-words.ts';
import { listClassedWords } from './word-bits.ts';

/** A word, a number in digits, or a mark; `lower` is its text in lower case. */
export interface Token {
  readonly kind: 'word' | 'digits' | 'mark';
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** The character before is a blank (or the token is the first). */
  readonly spaced: boolean;
  /** The first letter is a capital. */
  readonly capital: boolean;
  /** The classes of the word (`BIT`). */
  readonly bits: number;
}

/** The ASCII marks as strings, with their classes. */
const MARKS = Array.from({ length: 128 }, (_, code) => {
  const lower = String.fromCharCode(code);
  return { lower, bits: listClassedWords().get(lower) ?? 0 };
});

function makeMark(text: string, start: number, spaced: boolean): Token {
  const code = text.charCodeAt(start);
  const known = code < MARKS.length ? MARKS[code] : undefined;
  const lower = known === undefined ? text.slice(start, start + 1) : known.lower;
  const bits = known === undefined ? 0 : known.bits;
  return { kind: 'mark', lower, start, end: start + 1, spaced, capital: false, bits };
}

/**
 * Cuts `text.slice(start, end)` into words, numbers and single marks. A number that letters follow
 * at once ("10mg", "5th") is a word; the marks of notes behind a number are passed over. Offsets are into `text`. Linear.
 */
export function tokenise(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let spaced = true;
  while (at < end) {
    const code = text.charCodeAt(at);
    const sort = sortOf(code);
    if (sort === BLANK) {
      spaced = true;
      at += 1;
      continue;
    }
    if (sort === MARK) {
      tokens.push(makeMark(text, at, spaced));
      at += 1;
    } else {
      let stop = sort === DIGIT ? findDigitsEnd(text, at, end) : at;
      const next = sort === DIGIT ? findNotesEnd(text, stop, end) : stop;
      const digits =
        sort === DIGIT && (next > stop || stop >= end || sortOf(text.charCodeAt(stop)) !== LETTER);
      if (!digits) stop = findWordEnd(text, stop, end);
      const { lower, bits } = readWord(text, at, stop);
      const capital = !digits && lower.charCodeAt(0) !== code;
      const kind = digits ? 'digits' : 'word';
      tokens.push({ kind, lower, start: at, end: stop, spaced, capital, bits });
      at = digits ? next : stop;
    }
    spaced = false;
  }
  return tokens;
}
