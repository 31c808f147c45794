/**
 * The first three letters of the words from which a number in words can begin; "thirty" has four,
 * to tell it from "this".
 */
const PREFIXES = 'one two thr fou fiv six sev eig nin ten ele twe fif hun doz'.split(' ');
const LETTERS = 32;

const fold = (code: number): number => (code | 32) - 96;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

const STARTS = new Uint8Array(LETTERS ** 3);
for (const prefix of PREFIXES) {
  const [first = 0, second = 0, third = 0] = [0, 1, 2].map((at) => fold(prefix.charCodeAt(at)));
  STARTS[(first * LETTERS + second) * LETTERS + third] = 1;
}

/** "thi", as in "thirty" and in "this". */
const THIS = (fold(116) * LETTERS + fold(104)) * LETTERS + fold(105);

function startsNumberWord(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  if (!isLetter(second) || !isLetter(third)) return false;
  const key = (fold(text.charCodeAt(at)) * LETTERS + fold(second)) * LETTERS + fold(third);
  return STARTS[key] === 1 || (key === THIS && (text.charCodeAt(at + 3) | 32) === 114);
}

/** May `text.slice(start, end)` hold a number, in digits or in words? Never a wrong no; linear and cheap. */
export function mayHoldNumber(text: string, start: number, end: number): boolean {
  let inWord = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
    const letter = isLetter(code);
    if (letter && !inWord && startsNumberWord(text, at)) return true;
    inWord = letter;
  }
  return false;
}
