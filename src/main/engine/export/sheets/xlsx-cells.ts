import type { Datum } from './datum.ts';

/** The styles of cells, by their place in `STYLES`. */
export const STYLE = { plain: 0, heading: 1, date: 2, text: 3, wrapped: 4 } as const;

/** The most characters that a cell holds in Excel. */
const MOST_IN_CELL = 32_767;

/** Days from the day that spreadsheets count from, 30 December 1899, to 1970. */
const DAYS_TO_1970 = 25_569;
const DAY = 86_400_000;

/** What XML 1.0 has no way to write, and what reads as such an escape. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
/** A line end of its own would be read as a line feed. */
const RETURN = /\r/g;
/** What a cell of text that begins with it becomes when a reader edits it: a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const escapeSign = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text between tags, every character of it kept as SpreadsheetML has it (ECMA-376, ST_Xstring). */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, escapeSign)
    .replace(RETURN, '_x000D_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The letters of a column, from 0: A, B, …, Z, AA. */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}

/** A moment as the number of days that spreadsheets keep, in UTC. */
function serialDay(date: Date): number {
  return date.getTime() / DAY + DAYS_TO_1970;
}

/** The text as far as a cell holds it. */
function cut(text: string): string {
  return text.length <= MOST_IN_CELL ? text : `${text.slice(0, MOST_IN_CELL - 1)}…`;
}

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cut(text))}</t></is></c>`;
}

/** A cell of a sheet; an empty one is not written. Text is never a formula, also when it is edited. */
export function cell(place: string, datum: Datum, style: number): string {
  if (datum === null || datum === '') return '';
  if (typeof datum === 'string') {
    return textCell(place, datum, FORMULA.test(datum) ? STYLE.text : style);
  }
  if (typeof datum === 'boolean') return `<c r="${place}" t="b"><v>${datum ? '1' : '0'}</v></c>`;
  const isDate = datum instanceof Date;
  const number = isDate ? serialDay(datum) : datum;
  if (!Number.isFinite(number)) return textCell(place, String(number), style);
  return `<c r="${place}" s="${String(isDate ? STYLE.date : style)}"><v>${String(number)}</v></c>`;
}
