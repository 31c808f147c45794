import type { CslDate } from '../../../../../shared/domain/csl.ts';
import { parseDateInput } from '../../../../../shared/domain/csl-dates.ts';

/**
 * A date of a file: what `parseDateInput` reads, also in brackets ("[2007]") or with the marks of
 * EDTF for what is not certain ("2007?", "2007~"); anything else as it is written. Null where empty.
 */
export function readDate(written: string): CslDate | null {
  const text = written.replace(/\s+/g, ' ').trim();
  if (text === '' || /^0+(?:[-/]0+)*$/.test(text)) return null;
  const bare = /^\[(.+)\]$/.exec(text)?.[1]?.trim() ?? text;
  const uncertain = /^([\d-]+)[?~%]$/.exec(bare)?.[1];
  // EBSCO writes "Jul2014" and "Jul-Sep2014".
  const date = parseDateInput((uncertain ?? bare).replace(/^([\p{L}-]{3,20})(\d{4})$/u, '$1 $2'));
  if (date === null) return { literal: text };
  return uncertain === undefined ? date : { ...date, circa: true };
}

/** A date whose year may stand apart from the rest of it; the year alone where the two make no date. */
export function readDateIn(year: string, written: string): CslDate | null {
  const withYear = written === '' || written.includes(year) ? written : `${written} ${year}`;
  const date = readDate(withYear);
  return date?.['date-parts'] === undefined ? readDate(year || written) : date;
}
