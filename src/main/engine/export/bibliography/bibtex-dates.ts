import type { PlainDate } from './bibliography-item.ts';
import type { FieldValue } from './bibtex-fields.ts';

/** The macros of months, which every style writes in its own way. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
/** Months 21 to 24 are the seasons, from spring (ISO 8601-2). */
const FIRST_SEASON = 21;

const two = (number: number): string => String(number).padStart(2, '0');

function isoYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** A date or a range of two as biblatex has it (EDTF): "2012-12-13", "2014/2015", "1999-21", "1723~"; "" for words. */
export function biblatexDate(date: PlainDate | null): string {
  if (!date) return '';
  const season = date.season === null ? [] : [FIRST_SEASON - 1 + date.season];
  return date.ends
    .map(([year, ...rest]) => {
      const parts = rest.length > 0 ? rest : season;
      const figures = parts.flatMap((part) => (part === undefined ? [] : [two(part)]));
      return `${[isoYear(year), ...figures].join('-')}${date.circa ? '~' : ''}`;
    })
    .join('/');
}

/** A date as BibTeX has it: the year, the month as a macro, and the day by itself. */
export function bibtexDate(date: PlainDate | null): [string, FieldValue][] {
  if (!date) return [];
  const [first, last] = date.ends;
  if (!first) return [['year', { of: 'text', text: date.words }]];
  const [year, month, day] = first;
  const isRange = last && last[0] > year && year > 0 && month === undefined;
  // A short dash stands for a range in BibTeX.
  const years = isRange ? `${String(year)}/${String(last[0])}` : String(year);
  const written: [string, FieldValue][] = [
    ['year', { of: 'text', text: `${date.circa ? 'c. ' : ''}${years}` }],
  ];
  const macro = MONTHS[(month ?? 0) - 1];
  if (macro !== undefined) written.push(['month', { of: 'macro', text: macro }]);
  else if (date.season !== null) {
    written.push(['month', { of: 'text', text: SEASONS[date.season - 1]! }]);
  }
  if (macro !== undefined && day !== undefined) {
    written.push(['day', { of: 'text', text: String(day) }]);
  }
  return written;
}
