/** What lists count with: figures, letters, Roman numbers. */
export type ListFormat = '1' | 'a' | 'A' | 'i' | 'I';

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
/** Roman numbers end here; letters are repeated: aa, bb. */
const MAX_ROMAN = 3999;
const MAX_LETTER = 26 * 9;

/** The number of an item, as its list counts. */
export function listNumber(count: number, format: ListFormat): string {
  const lower = format.toLowerCase();
  let written = String(count);
  if (lower === 'a' && count >= 1 && count <= MAX_LETTER) {
    const letter = String.fromCharCode(97 + ((count - 1) % 26));
    written = letter.repeat(Math.ceil(count / 26));
  } else if (lower === 'i' && count >= 1 && count <= MAX_ROMAN) written = roman(count);
  return format === lower ? written : written.toUpperCase();
}

function roman(count: number): string {
  let rest = count;
  let written = '';
  for (const [value, letters] of ROMAN) {
    written += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}
