import type { CslDate } from '../../../../../../shared/domain/csl.ts';
import { readDate } from '../../common/read-date.ts';

/** What is longer is no date; it is kept as it is written. */
const MAX_DATE = 100;
const SLASHED = /^(\d{4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?)?$/;

/**
 * A date as RIS has it: "2001", "2001/09/01/", "2001///spring", "2015/october"; else as people
 * write one. Null where it is empty.
 */
export function risDate(written: string): CslDate | null {
  const text = written.trim();
  if (text.length > MAX_DATE) return readDate(text);
  const slashed = SLASHED.exec(text);
  if (!slashed) return readDate(text.replace(/\/+$/, '').replace(/^(\d{4})\/+(?=\p{L})/u, '$1 '));
  const year = Number(slashed[1]);
  const month = Number(slashed[2] ?? 0);
  const day = Number(slashed[3] ?? 0);
  if (year === 0) return null;
  if (month === 0 || month > 12) return seasonOf(year, slashed[4]);
  return { 'date-parts': [day > 0 && day <= 31 ? [year, month, day] : [year, month]] };
}

/** What stands behind the slashes is a season, or something else that is not read. */
function seasonOf(year: number, rest = ''): CslDate {
  const date = rest.trim() === '' ? null : readDate(`${rest.trim()} ${year}`);
  return date?.season === undefined && date?.['date-parts'] === undefined
    ? { 'date-parts': [[year]] }
    : date;
}

/** How exactly a date is stated: 0 where its year is not known, else the number of its parts. */
export function exactness(date: CslDate | null): number {
  return date?.['date-parts']?.[0]?.length ?? 0;
}

/** A date with the day that another field states without a year, as Web of Science does: "SEP 15". */
export function withDay(date: CslDate | null, day: string): CslDate | null {
  if (exactness(date) !== 1 || day === '' || day.length > MAX_DATE) return date;
  const year = date!['date-parts']![0]![0]!;
  const whole = readDate(`${day.toLowerCase()} ${year}`);
  return exactness(whole) > 1 ? whole : date;
}

/** Of two dates of one entry, the second where it says the same more exactly, or says it at all. */
export function betterDate(first: CslDate | null, second: CslDate | null): CslDate | null {
  if (second === null || exactness(second) <= exactness(first)) return first ?? second;
  const year = first?.['date-parts']?.[0]?.[0];
  return year === undefined || year === second['date-parts']?.[0]?.[0] ? second : first;
}
