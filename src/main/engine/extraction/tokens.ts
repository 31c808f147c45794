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
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAscii = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isLetter = (code: number): boolean =>
  isAscii(code) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x2c00 && code < 0xd800 && !(code >= 0x3000 && code <= 0x303f)) ||
  (code >= 0xf900 && code < 0xfe00);
const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200b);
/** Marks that may stand within a number in digits: comma, full stop, raised point, apostrophe. */
const isInnerMark = (code: number): boolean => code === 44 || code === 46 || code === 0xb7;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

function digitsEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    const inner = isInnerMark(code) && at + 1 < end && isDigit(text.charCodeAt(at + 1));
    if (!isDigit(code) && !inner) break;
    at += 1;
  }
  return at;
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    const inner = isApostrophe(code) && at + 1 < end && isLetter(text.charCodeAt(at + 1));
    if (!isLetter(code) && !isDigit(code) && !inner) break;
    at += 1;
  }
  return at;
}

/**
 * Cuts `text.slice(start, end)` into words, numbers and single marks. A number that letters follow
 * at once ("10mg", "5th") is a word. Offsets are into `text`. Linear.
 */
export function tokenise(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let spaced = true;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      spaced = true;
      at += 1;
      continue;
    }
    let stop = at + 1;
    let kind: Token['kind'] = 'mark';
    if (isDigit(code)) {
      stop = digitsEnd(text, at, end);
      kind = 'digits';
      if (stop < end && isLetter(text.charCodeAt(stop))) {
        stop = wordEnd(text, stop, end);
        kind = 'word';
      }
    } else if (isLetter(code)) {
      stop = wordEnd(text, at, end);
      kind = 'word';
    }
    const raw = text.slice(at, stop);
    const lower = kind === 'word' ? raw.toLowerCase() : raw;
    const capital = kind === 'word' && lower.charCodeAt(0) !== code;
    tokens.push({ kind, lower, start: at, end: stop, spaced, capital });
    spaced = false;
    at = stop;
  }
  return tokens;
}
