/** The first letters of the words that numbers in words are made of, as short as tells them apart. */
const PREFIXES =
  'zero one two thre four five six seve eigh nine ten elev twel twen thir fift fort hund thou doze mill bill'.split(
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

const FIRSTS = Uint8Array.from({ length: 128 }, (_, code) =>
  PREFIXES.some((prefix) => prefix.charCodeAt(0) === (code | 32)) ? 1 : 0,
);

/** Does the word at `at`, which begins with an ASCII letter, begin like a word of a number? */
export function startsNumberWord(text: string, at: number): boolean {
  if (FIRSTS[text.charCodeAt(at)] !== 1) return false;
  const second = text.charCodeAt(at + 1);
  if (!isLetter(second)) return false;
  const third = text.charCodeAt(at + 2);
  if (!isLetter(third)) return false;
  const fourths = STARTS[keyOf(text.charCodeAt(at), second, third)] ?? 0;
  if (fourths < 2) return fourths === 1;
  const fourth = text.charCodeAt(at + SHORT);
  return isLetter(fourth) && (fourths & (1 << fold(fourth))) !== 0;
}
