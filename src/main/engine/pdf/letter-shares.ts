/** How many of 1,000 letters are a, b, … z, accents left out, in languages that papers are written in. */
const LANGUAGES: readonly (readonly number[])[] = [
  // English
  [
    82, 15, 28, 43, 127, 22, 20, 61, 70, 2, 8, 40, 24, 67, 75, 19, 1, 60, 63, 91, 28, 10, 24, 2, 20,
    1,
  ],
  // German
  [
    71, 19, 31, 51, 174, 17, 30, 48, 76, 3, 12, 34, 25, 98, 28, 8, 0, 70, 76, 62, 52, 7, 19, 0, 0,
    11,
  ],
  // French
  [81, 9, 34, 37, 174, 11, 9, 7, 76, 5, 1, 55, 30, 71, 58, 30, 14, 66, 79, 72, 63, 16, 0, 4, 3, 1],
  // Spanish
  [125, 14, 47, 59, 137, 7, 10, 7, 63, 4, 0, 50, 32, 70, 95, 25, 9, 69, 80, 46, 39, 9, 0, 2, 9, 5],
  // Portuguese
  [
    146, 10, 42, 50, 131, 10, 13, 8, 67, 4, 0, 28, 47, 51, 109, 25, 12, 65, 78, 47, 46, 17, 0, 2, 0,
    5,
  ],
  // Italian
  [
    117, 9, 45, 37, 118, 10, 16, 15, 112, 0, 0, 65, 25, 69, 98, 31, 5, 64, 50, 56, 30, 21, 0, 0, 0,
    5,
  ],
  // Dutch
  [
    75, 16, 12, 59, 189, 8, 34, 24, 65, 15, 23, 36, 22, 100, 61, 16, 0, 64, 37, 68, 20, 29, 15, 0,
    0, 14,
  ],
  // Swedish
  [
    124, 15, 15, 47, 101, 20, 29, 21, 58, 6, 31, 53, 35, 85, 58, 18, 0, 84, 66, 77, 19, 24, 0, 2, 7,
    1,
  ],
  // Polish
  [
    99, 15, 44, 33, 89, 3, 14, 11, 82, 23, 35, 39, 28, 57, 86, 31, 0, 46, 50, 40, 25, 0, 46, 0, 38,
    64,
  ],
  // Czech
  [
    95, 16, 31, 36, 113, 2, 3, 23, 76, 21, 37, 38, 32, 65, 87, 34, 0, 48, 53, 58, 40, 47, 0, 1, 30,
    32,
  ],
  // Finnish
  [
    158, 3, 3, 10, 80, 2, 4, 19, 108, 20, 50, 58, 32, 88, 61, 18, 0, 29, 79, 88, 50, 23, 0, 0, 17,
    0,
  ],
  // Hungarian
  [
    128, 19, 9, 19, 133, 5, 28, 13, 45, 16, 45, 61, 40, 57, 50, 7, 0, 50, 70, 74, 25, 20, 0, 0, 25,
    45,
  ],
  // Turkish
  [
    118, 28, 20, 47, 90, 5, 19, 12, 135, 1, 47, 59, 37, 75, 33, 9, 0, 67, 48, 33, 53, 10, 0, 0, 33,
    15,
  ],
  // Indonesian
  [204, 26, 8, 43, 83, 3, 37, 24, 76, 8, 51, 32, 42, 93, 13, 28, 0, 51, 42, 55, 50, 2, 4, 0, 15, 0],
  // Vietnamese
  [
    110, 20, 65, 30, 70, 0, 60, 90, 85, 0, 20, 30, 30, 105, 75, 20, 5, 20, 15, 65, 60, 25, 0, 8, 15,
    0,
  ],
];
/** The code of `a`, the bit by which small letters differ from capitals, and where ASCII ends. */
const FIRST = 0x61;
const SMALL = 0x20;
const ASCII = 0x80;
const LETTER = /\p{L}/u;
/** With fewer letters chance decides. */
const FEWEST_LETTERS = 150;

/**
 * How far the letters of a text are spread as those of a language: the share that it has in common
 * with the nearest, 0 to 1. Texts have 0.85 and more, of other alphabets than Latin nothing is known
 * (null), nor of short ones.
 */
export function likenessToLanguage(text: string): number | null {
  const counts = new Uint32Array(26);
  let latin = 0;
  let other = 0;
  const letters = text.normalize('NFD');
  for (let place = 0; place < letters.length; place += 1) {
    const code = letters.charCodeAt(place);
    const at = (code | SMALL) - FIRST;
    if (code >= ASCII) {
      const character = String.fromCodePoint(letters.codePointAt(place)!);
      place += character.length - 1;
      if (LETTER.test(character)) other += 1;
    } else if (at >= 0 && at < counts.length) {
      counts[at]! += 1;
      latin += 1;
    }
  }
  if (latin < FEWEST_LETTERS || other > latin) return null;
  return Math.max(
    ...LANGUAGES.map((shares) =>
      shares.reduce((sum, share, at) => sum + Math.min(share / 1000, counts[at]! / latin), 0),
    ),
  );
}
