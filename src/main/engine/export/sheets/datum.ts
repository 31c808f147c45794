/** What stands in one cell: a date is a moment in UTC, null is empty. */
export type Datum = string | number | boolean | Date | null;

/** A column of a table: its name, and what stands in it for a row. */
export interface Column<Row> {
  /** In small letters with low lines, as programs take it for a variable. */
  readonly name: string;
  /** How wide a spreadsheet shows it, in characters. */
  readonly width: number;
  readonly of: (row: Row) => Datum;
}

/** A column of a usual width. */
export function column<Row>(name: string, of: (row: Row) => Datum, width = 14): Column<Row> {
  return { name, width, of };
}

/** What parts several values that stand in one cell. */
const BETWEEN = ' | ';

/** One value as it is, several in one cell, none as an empty one. */
export function several(values: readonly (string | number | null)[]): Datum {
  if (values.length < 2) return values[0] ?? null;
  return values.map((value) => value ?? '').join(BETWEEN);
}
