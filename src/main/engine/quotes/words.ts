const LETTER = /[\p{L}\p{N}\p{M}]/u;

const isLetter = (unit: string | undefined): boolean => unit !== undefined && LETTER.test(unit);
const isDigit = (unit: string | undefined): boolean => unit !== undefined && /\d/.test(unit);
const isPoint = (unit: string | undefined): boolean => unit === '.' || unit === ',';

/** Whether a place of a text lies within a word or a number: `5` in `0.5` is cut, and `men` in `women`. */
export function cutsWord(text: string, at: number): boolean {
  const left = text[at - 1];
  const right = text[at];
  if (isLetter(left) && isLetter(right)) return true;
  if (isPoint(left)) return isDigit(text[at - 2]) && isDigit(right);
  return isPoint(right) && isDigit(left) && isDigit(text[at + 1]);
}
