import type { CslDate } from '../../../../../shared/domain/csl.ts';
import { parseDateInput } from '../../../../../shared/domain/csl-dates.ts';
import { monthNumber } from '../../../../../shared/domain/month-names.ts';

/** A date of EDTF as biblatex reads it: a year, maybe with month and day, a time, and doubts. */
const EDTF = /^([~?%]?)(y?-?\d{3,7})(?:-(\d\d?))?(?:-(\d\d?))?(?:T\d[\d:.+\-Z]{0,20})?([~?%]?)$/i;
/** A month or day that is not known. */
const UNSPECIFIED = /-(?:XX|uu)/gi;
/** Months 21 to 24 are the seasons, from spring (ISO 8601-2). */
const FIRST_SEASON = 21;

/**
 * A date of biblatex: "2012-12-13", "1999-10/2000-01", "1990/", "2001-21", "-0044", "1723~"; also as
 * people write dates. What is none stays as it is written.
 */
export function readDate(text: string): CslDate | null {
  const written = text.trim();
  if (written === '') return null;
  const ends = written.split('/').map((end) => end.trim());
  const [from, to] = ends.map(readEnd);
  if (ends.length === 1 && from) return withSeason([from]);
  if (ends.length === 2) {
    if (from && to) return withSeason([from, to]);
    if (from && isOpen(ends[1])) return withSeason([from]);
    if (to && isOpen(ends[0])) return withSeason([to]);
  }
  return parseDateInput(written) ?? { literal: written };
}

/** The end of a date that goes on, or whose beginning is not known. */
function isOpen(end: string | undefined): boolean {
  return end === '' || end === '..' || end === 'open';
}

interface End {
  readonly parts: number[];
  readonly circa: boolean;
}

function readEnd(text: string): End | null {
  const found = EDTF.exec(text.replace(UNSPECIFIED, ''));
  if (!found) return null;
  const [, before = '', year = '', month, day, behind = ''] = found;
  const parts = [Number(year.replace(/^y/i, ''))];
  const numbers = [month, day].map(Number);
  if (numbers[0]! > 0 && numbers[0]! < FIRST_SEASON + 4) parts.push(numbers[0]!);
  if (parts.length > 1 && numbers[1]! > 0 && numbers[1]! < 32) parts.push(numbers[1]!);
  return { parts, circa: before + behind !== '' };
}

function withSeason(ends: readonly End[]): CslDate {
  const season = (ends[0]!.parts[1] ?? 0) - FIRST_SEASON + 1;
  const dates = ends.map(({ parts }) => ((parts[1] ?? 0) > 12 ? parts.slice(0, 1) : parts));
  return {
    'date-parts': dates,
    ...(season > 0 && { season }),
    ...(ends.some(({ circa }) => circa) && { circa: true }),
  };
}

/** Two years, with any dash between them. */
const RANGE = /^(\d{4})\s?[-–—]{1,3}\s?(\d{4})$/;
/** A text with one year in it: "c. 1999", "1999a", "Spring 1999". */
const ONE_YEAR = /^\D{0,20}(?<!\d)(\d{4})(?!\d)\D{0,20}$/;
const DOUBTED = /^(?:c|ca|circa|about|~)\b|\?$/i;

/**
 * The date of BibTeX's `year`, `month` and `day`. The month may be a name or a number, hold the day
 * ("10 jan", "OCT 1") or be two ("jul/aug"); the year two of them ("1999--2000").
 */
export function readYear(year: string, month: string, day: string): CslDate | null {
  const written = year.trim();
  if (written === '') return null;
  const plain = written.replace(/^\(|\)$|[.,;]$/g, '').trim();
  const whole = !/^-?\d{1,5}$/.test(plain) ? readDate(plain.replace(RANGE, '$1/$2')) : null;
  if (whole?.['date-parts'] && !(month && whole['date-parts'].length === 1)) return whole;
  const number = /^-?\d{3,4}$/.exec(plain)?.[0] ?? ONE_YEAR.exec(plain)?.[1];
  if (number === undefined) return { literal: written };
  const dates = readMonths(month, day).map((parts) => [Number(number), ...parts]);
  return { 'date-parts': dates, ...seasonOf(month), ...(DOUBTED.test(plain) && { circa: true }) };
}

/** What is longer is no month. */
const MAX_MONTH = 100;

/** Month and day of one date or of the two ends of a range. */
function readMonths(month: string, day: string): number[][] {
  const words = month.slice(0, MAX_MONTH).match(/\p{L}+|\d+/gu) ?? [];
  const months = words.flatMap((word) => monthNumber(word) ?? []);
  const numbers = words.map(Number).filter((number) => number > 0 && number < 32);
  if (months.length === 0) {
    const [number, other] = numbers;
    if (number === undefined || number > 12) return [[]];
    const ownDay = Number(day) || other;
    return [[number, ...(ownDay && ownDay < 32 ? [ownDay] : [])]];
  }
  const days = Number(day) > 0 ? [Number(day)] : numbers;
  const [first, last] = [months[0]!, months.at(-1)!];
  if (months.length > 1 && last > first && months.length === 2) {
    return days.length === 2
      ? [
          [first, days[0]!],
          [last, days[1]!],
        ]
      : [[first], [last]];
  }
  if (days.length === 2 && days[1]! > days[0]!) return days.map((one) => [first, one]);
  return [[first, ...days.slice(0, 1)]];
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

function seasonOf(month: string): { season?: number } {
  const season = SEASONS.indexOf(month.trim().toLowerCase().replace('fall', 'autumn'));
  return season < 0 ? {} : { season: season + 1 };
}
