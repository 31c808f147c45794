import { stringify } from 'csv-stringify/sync';
import type { Column, Datum } from './datum.ts';

/** What a spreadsheet runs as a formula, also where letters are full width (ADR 16). */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A number is what it is, with a sign and without one. */
const NUMBER = /^[+-]?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,3})?$/;

/** The text of a cell so that no spreadsheet runs it. */
function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Text as other programs read it: without what no file of text holds. */
function plain(text: string): string {
  return harmless(text.toWellFormed().replaceAll('\0', ''));
}

function cellText(datum: Datum): string {
  if (datum === null) return '';
  if (typeof datum === 'string') return plain(datum);
  return datum instanceof Date ? datum.toISOString() : String(datum);
}

/** What stands between two cells. */
export type Delimiter = ',' | '\t';

/** Beginning to write takes as long as many rows do, so so many are written at once. */
const AT_ONCE = 100;

const writeRecords = (records: string[][], delimiter: Delimiter): string =>
  // A row would end at a line break in a cell.
  stringify(records, { delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/ });

/** Lines of a table, each with its end, after RFC 4180; cells with a delimiter or a line end are quoted. */
export function delimitedLines(
  records: readonly (readonly string[])[],
  delimiter: Delimiter,
): string {
  return writeRecords(
    records.map((record) => record.map(plain)),
    delimiter,
  );
}

/** The sign for spreadsheets that what follows is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A tidy table as CSV or TSV (UTF-8, with a byte order mark as spreadsheets need it): one line with the
 * names of the columns, then one for each row. Dates are ISO 8601 in UTC. Rows are written as they come.
 */
export function* writeDelimited<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  delimiter: Delimiter,
): Generator<string> {
  yield BYTE_ORDER_MARK + delimitedLines([columns.map(({ name }) => name)], delimiter);
  let records: string[][] = [];
  for (const row of rows) {
    records.push(columns.map(({ of }) => cellText(of(row))));
    if (records.length < AT_ONCE) continue;
    yield writeRecords(records, delimiter);
    records = [];
  }
  yield writeRecords(records, delimiter);
}
