import { spacePairs } from './unspaced-scripts.ts';

/** Letters that Unicode does not take apart, and those of one sound that readers write either way. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ĸ: 'k',
    ł: 'l',
    ŋ: 'n',
    ŧ: 't',
    ƀ: 'b',
    ƒ: 'f',
    ǥ: 'g',
    ς: 'σ',
    // As Lucene evens Arabic and Persian.
    ٱ: 'ا',
    ة: 'ه',
    ى: 'ي',
    ی: 'ي',
    ک: 'ك',
    // Apostrophes that are letters to Unicode.
    ʹ: "'",
    ʻ: "'",
    ʼ: "'",
    ʽ: "'",
    ʾ: "'",
    ʿ: "'",
  }),
);

/** Accents and points: what stands on or under letters and is often left out. Vowel signs of Indic scripts stay. */
const MARKS =
  '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08ca-\\u08e1\\u08e3-\\u08ff\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\u2de0-\\u2dff\\u302e\\u302f\\ua66f-\\ua67d\\ua69e\\ua69f\\ufb1e\\ufe20-\\ufe2f\\u{1d242}-\\u{1d244}';
const NOTHING = new RegExp(`[${MARKS}\\p{Default_Ignorable_Code_Point}]`, 'gu');
/** Small letters with accents, and others that are written in more than one way. */
const VARIED = `\\u00df-\\u024f\\u02b9-\\u02bf\\u0386-\\u0390\\u03aa-\\u03b0\\u03c2\\u03ca-\\u03ce\\u0439\\u0450-\\u045f\\u0477\\u04c2-\\u04f9\\u0622-\\u0626\\u0629\\u0649\\u0660-\\u0669\\u0671\\u06a9\\u06c0\\u06c2\\u06cc\\u06d2\\u06d3\\u06f0-\\u06f9\\u1e00-\\u1fff`;
/** What is compared as something else; half-width kana are one letter with the sign behind them. */
const UNIT = new RegExp(
  `[\\uff66-\\uff9d][\\uff9e\\uff9f]|(?![\\0-\\u007f])[${MARKS}${VARIED}\\p{Changes_When_NFKC_Casefolded}]`,
  'gu',
);
/** Figures and letters above the line: behind a word they are the mark of a note. */
const RAISED = /^[ªº²³¹\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d61\u1d9b-\u1dbf\u2070-\u207f]$/u;
const NOTE_MARK_BEHIND = /^\p{L}{3}$/u;
/** Figures in circles and fractions: they stand by themselves. */
const APART = /^[\u00bc-\u00be\u2150-\u215f\u2189\u2460-\u24ff\u2776-\u2793]$/u;
const SIGNS_IN_LETTERS = /^[\u2120\u2122]$/u;
const ASCII = /^[\0-\u007f]*$/;

const known = (unit: string): string => LETTERS.get(unit) ?? unit;

function plainUnit(unit: string): string {
  if (SIGNS_IN_LETTERS.test(unit)) return ' ';
  const code = unit.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  const letters = unit.normalize('NFKD').replaceAll(NOTHING, '').toLowerCase();
  return Array.from(letters.normalize('NFC'), known).join('');
}

/** The letters of most texts, up to the end of Cyrillic, worked out once. */
const COMMON_LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x530 - 0xc0 }, (_, at) => String.fromCharCode(0xc0 + at))
    .filter((letter) => !RAISED.test(letter))
    .map((letter) => [letter, plainUnit(letter)]),
);

/** What a unit of a text is compared as, by what stands before it. */
function foldUnit(unit: string, offset: number, text: string): string {
  const common = COMMON_LETTERS.get(unit);
  if (common !== undefined) return common;
  const plain = plainUnit(unit);
  if (APART.test(unit)) return ` ${plain}`;
  if (RAISED.test(unit) && NOTE_MARK_BEHIND.test(text.slice(Math.max(0, offset - 3), offset))) {
    return ` ${plain}`;
  }
  return plain;
}

/**
 * A text as searches compare it, never as it is shown: in lower case, without accents and points, soft
 * hyphens and characters of no width, letters joined or raised as plain ones, figures as ASCII has
 * them. The search index, what is typed, and the marks in found texts all go by it.
 */
export function foldText(text: string): string {
  return (ASCII.test(text) ? text : text.replaceAll(UNIT, foldUnit)).toLowerCase();
}

/** A text as the search index holds it: folded, and scripts without blanks as pairs of letters. */
export const indexText = (text: string): string => spacePairs(foldText(text));

/** A folded text that knows where each part of it stands in the text that is shown. */
export interface FoldedText {
  readonly text: string;
  /** Where in the shown text a part begins that begins here in the folded one; UTF-16 offsets. */
  readonly start: (at: number) => number;
  /** Where a part ends in the shown text, with the accents of its last letter. */
  readonly end: (at: number) => number;
}

/** Where a unit stands: from and to in the shown text, from and to in the folded one. */
type Piece = readonly [from: number, to: number, foldedFrom: number, foldedTo: number];

const itself = (at: number): number => at;

/** Folds a text and keeps the places of its parts. */
export function foldWithPlaces(text: string): FoldedText {
  if (ASCII.test(text)) return { text: text.toLowerCase(), start: itself, end: itself };
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let from = 0;
  let length = 0;
  for (const match of text.matchAll(UNIT)) {
    const [unit] = match;
    const folded = foldUnit(unit, match.index, text);
    parts.push(text.slice(from, match.index), folded);
    length += match.index - from;
    from = match.index + unit.length;
    // A letter in the place of a letter shifts nothing.
    if (unit.length !== 1 || folded.length !== 1) {
      pieces.push([match.index, from, length, length + folded.length]);
    }
    length += folded.length;
  }
  parts.push(text.slice(from));
  return {
    text: parts.join('').toLowerCase(),
    start: (at) => {
      const piece = pieces[lastAt(pieces, at)];
      if (!piece) return at;
      return at < piece[3] ? piece[0] : piece[1] + at - piece[3];
    },
    end: (at) => {
      let index = lastAt(pieces, at - 1);
      const piece = pieces[index];
      let end = piece ? piece[1] + Math.max(0, at - piece[3]) : at;
      for (let next = pieces[++index]; next?.[0] === end && next[2] === next[3];) {
        end = next[1];
        next = pieces[++index];
      }
      return end;
    },
  };
}

/** The last piece that begins at or before a place in the folded text; -1 where there is none. */
function lastAt(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]![2] <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
