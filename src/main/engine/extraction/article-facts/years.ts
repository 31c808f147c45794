import type { Word } from '../text/text-words.ts';
import type { TextSpan } from '../types.ts';

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** Seasons stand before years as months do. */
const SEASONS = new Set(['spring', 'summer', 'autumn', 'fall', 'winter', 'early', 'late', 'mid']);
const BEFORE_SPANS = new Set(['between', 'from', 'during', 'in']);
/** Units of what is counted in thousands. */
const UNITS = new Set(
  'kcal mg g kg ml l m km iu ng hz kj mm cm calories grams metres meters hours'.split(' '),
);
const WITHIN_SPANS = new Set(['and', 'to', 'through', 'until', 'till']);

/** Is the word the name of a month? */
export function isMonth({ folded }: Word): boolean {
  return MONTHS.has(folded);
}

const isYear = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:1[89]|20)\d\d$/.test(word.text);
/** Does the word after a hyphen end a span of years from `first`, also where it is written short, as in "2004-08"? */
function endsSpan(first: Word, word: Word): boolean {
  if (word.gap !== 'hyphen' || !(isYear(word) || /^\d\d$/.test(word.text))) return false;
  const last = word.text.length === 2 ? first.text.slice(0, 2) + word.text : word.text;
  return Number(last) > Number(first.text);
}
/** A month behind a hyphen, as in "2019-11-30", or what is counted: "1800-2000 kcal". */
const goesOn = (word: Word | undefined): boolean =>
  word !== undefined && (word.gap === 'hyphen' || (word.gap === 'blank' && UNITS.has(word.folded)));
const isDayOrMonth = (word: Word | undefined): boolean =>
  word !== undefined &&
  (isMonth(word) || SEASONS.has(word.folded) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(word.text));

/** Where the words of a date that end at the year `at` begin: a day and a month may stand before it. */
function dateStart(words: readonly Word[], at: number): number {
  let first = at;
  while (first > 0 && at - first < 2 && isDayOrMonth(words[first - 1])) first -= 1;
  return first;
}

/** The year that a date which begins at `at` ends with; -1 where no date begins there. */
function dateEnd(words: readonly Word[], at: number): number {
  for (let year = at; year <= at + 2; year += 1) {
    if (isYear(words[year])) return year;
    if (!isDayOrMonth(words[year])) return -1;
  }
  return -1;
}

/** The first years from one to another: "between May 2004 and June 2010", "2004–2010", "2004-08". */
export function findYears(words: readonly Word[]): TextSpan | null {
  for (let at = 0; at + 1 < words.length; at += 1) {
    if (!isYear(words[at])) continue;
    const next = words[at + 1] as Word;
    const first = dateStart(words, at);
    if (endsSpan(words[at] as Word, next) && !goesOn(words[at + 2]))
      return { start: (words[at] as Word).start, end: next.end };
    const before = words[first - 1];
    if (before === undefined || !BEFORE_SPANS.has(before.folded)) continue;
    if (!WITHIN_SPANS.has(next.folded)) continue;
    const last = dateEnd(words, at + 2);
    if (last >= 0) return { start: before.start, end: (words[last] as Word).end };
  }
  return null;
}
