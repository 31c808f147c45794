/** Letters that Unicode does not take apart, though an English index reads them as others. */
const UNMARKED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
};
const MARKS_OR_UNMARKED = /\p{M}+|[ßæœøđðħıł]/gu;
const ASCII = /^[\0-\u007f]*$/;

/** The text in lower case and without accents, to find words in however they are written. */
export function foldWords(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(MARKS_OR_UNMARKED, (letters) => UNMARKED[letters] ?? '');
}

/** UTF-16 code units of a key: words that differ only after that many are equal. */
const KEY_LENGTH = 160;
const NOT_LETTERS = /(?<number>\d+)|(?<blank>\s+)|(?<mark>\p{P})|(?<sign>\p{S})|(?<hidden>\p{C})/gu;
/** Longer numbers are compared by their digits alone. */
const MOST_DIGITS = 48;

/** Numbers begin with how many digits they have: a character between the signs and the letters. */
function numberKey(digits: string): string {
  const number = digits.replace(/^0+(?=\d)/, '');
  return String.fromCodePoint(0x30 + Math.min(number.length, MOST_DIGITS)) + number;
}

/**
 * What names and titles are put in order by, as an English index has them: blanks, punctuation, signs,
 * numbers by their size, and letters without regard to accents and case. Keys are compared by code
 * points, as SQLite compares texts.
 */
export function wordKey(text: string): string {
  return foldWords(text)
    .replaceAll(
      NOT_LETTERS,
      (found, number?: string, blank?: string, mark?: string, sign?: string) => {
        if (number !== undefined) return numberKey(number);
        if (blank !== undefined) return ' ';
        if (mark !== undefined) return '!';
        return sign === undefined ? '' : '+';
      },
    )
    .slice(0, KEY_LENGTH)
    .toWellFormed();
}

/** Compares names and titles by their keys, for `toSorted`; what differs in accents or case alone is equal. */
export function compareWords(left: string, right: string): number {
  const [one, other] = [wordKey(left), wordKey(right)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
