import type { CslDate } from '../../../../../../shared/domain/csl.ts';
import { readDate } from '../../common/read-date.ts';

const SLASHED = /^(\d{4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?)?$/;

/**
 * A date as RIS has it: "2001", "2001/09/01/", "2001///spring", "2015/october"; else as people
 * write one. Null where it is empty.
 */
export function risDate(written: string): CslDate | null {
  const text = written.trim();
  const slashed = SLASHED.exec(text);
  if (!slashed) return readDate(text.replace(/\/+$/, '').replace(/^(\d{4})\/+(?=\p{L})/u, '$1 '));
  const [year, month, day] = slashed.slice(1, 4).map(Number);
  if (!year) return null;
  if (!month || month > 12) return seasonOf(year, slashed[4]);
  return { 'date-parts': [day && day <= 31 ? [year, month, day] : [year, month]] };
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

/** Of two dates of one entry, the second where it says the same more exactly, or says it at all. */
export function betterDate(first: CslDate | null, second: CslDate | null): CslDate | null {
  if (second === null || exactness(second) <= exactness(first)) return first ?? second;
  const year = first?.['date-parts']?.[0]?.[0];
  return year === undefined || year === second['date-parts']?.[0]?.[0] ? second : first;
}
