import { prepared, type Bindable, type Database } from '../db/database.ts';
import type { Image } from './changed-parts.ts';
import { columnsOf, RECORDED_TABLES, type RecordedTable } from './recording.ts';

function keyMatch(table: RecordedTable): string {
  return RECORDED_TABLES[table].map((column) => `"${column}" = ?`).join(' AND ');
}

const keyValues = (table: RecordedTable, image: Image): Bindable[] =>
  RECORDED_TABLES[table].map((column) => image[column] ?? null);

/** Turns the row of image `from` into that of image `to`; null is no row. */
type ApplyImage = (from: Image | null, to: Image | null) => void;

function applierOf(db: Database, table: RecordedTable): ApplyImage {
  const columns = columnsOf(db, table);
  const names = columns.map((column) => `"${column}"`);
  const remove = prepared(db, `DELETE FROM "${table}" WHERE ${keyMatch(table)}`);
  const insert = prepared(
    db,
    `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const update = prepared(
    db,
    `UPDATE "${table}" SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE ${keyMatch(table)}`,
  );
  return (from, to) => {
    if (to === null) {
      if (from !== null) remove.run(...keyValues(table, from));
      return;
    }
    const values = columns.map((column) => to[column] ?? null);
    if (from === null) insert.run(...values);
    else update.run(...values, ...keyValues(table, from));
  };
}

/** What turns rows of any recorded table into others; what it needs of a table it reads once. */
export function createApplier(
  db: Database,
): (table: RecordedTable, from: Image | null, to: Image | null) => void {
  const tables = new Map<RecordedTable, ApplyImage>();
  return (table, from, to) => {
    const apply = tables.get(table) ?? applierOf(db, table);
    tables.set(table, apply);
    apply(from, to);
  };
}
