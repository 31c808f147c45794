/** The first letters of the words from which a number in words can begin, as short as tells them apart. */
const PREFIXES =
  'one two thre four five six seve eigh nine ten elev twel twen thir fift fort hund thou doze mill bill'.split(
    ' ',
  );
const LETTERS = 32;
const SHORT = 3;

const fold = (code: number): number => (code | 32) - 96;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const keyOf = (first: number, second: number, third: number): number =>
  (fold(first) * LETTERS + fold(second)) * LETTERS + fold(third);

/** For the first three letters: 1 if they are enough, else bits (1 << letter) of the fourth; 0 for none. */
const STARTS = new Uint32Array(LETTERS ** SHORT);
for (const prefix of PREFIXES) {
  const [first = 0, second = 0, third = 0, fourth] = [...prefix].map((at) => at.charCodeAt(0));
  const key = keyOf(first, second, third);
  STARTS[key] = (STARTS[key] ?? 0) | (fourth === undefined ? 1 : 1 << fold(fourth));
}

function startsNumberWord(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  if (!isLetter(second) || !isLetter(third)) return false;
  const fourths = STARTS[keyOf(text.charCodeAt(at), second, third)] ?? 0;
  if (fourths < 2) return fourths === 1;
  const fourth = text.charCodeAt(at + SHORT);
  return isLetter(fourth) && (fourths & (1 << fold(fourth))) !== 0;
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
