import { plucked, prepared, type Bindable, type Database } from '../db/database.ts';
import type { Image } from './changed-parts.ts';
import type { Change } from './changes.ts';
import { columnsOf, RECORDED_TABLES, rowImage, type RecordedTable } from './recording.ts';

function keyMatch(table: RecordedTable): string {
  return RECORDED_TABLES[table].map((column) => `"${column}" = ?`).join(' AND ');
}

const keyValues = (table: RecordedTable, image: Image): Bindable[] =>
  RECORDED_TABLES[table].map((column) => image[column] ?? null);

/** What is done with the rows of a table. */
interface RowsOfTable {
  /** Turns the row of image `from` into that of image `to`; null is no row. */
  readonly apply: (from: Image | null, to: Image | null) => void;
  /** The image, in JSON, of the row with the key of this one; undefined where there is none. */
  readonly read: (key: Image) => string | undefined;
}

function rowsOf(db: Database, table: RecordedTable): RowsOfTable {
  const columns = columnsOf(db, table);
  const names = columns.map((column) => `"${column}"`);
  const remove = prepared(db, `DELETE FROM "${table}" WHERE ${keyMatch(table)}`);
  const insert = prepared(
    db,
    `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  /** Sets what the change was about alone: another step may have set the rest since. */
  const update = (from: Image, to: Image): void => {
    const changed = columns.filter((column) => (from[column] ?? null) !== (to[column] ?? null));
    if (changed.length === 0) return;
    const set = changed.map((column) => `"${column}" = ?`).join(', ');
    prepared(db, `UPDATE "${table}" SET ${set} WHERE ${keyMatch(table)}`).run(
      ...changed.map((column) => to[column] ?? null),
      ...keyValues(table, from),
    );
  };
  const image = plucked<Bindable[], string>(
    db,
    `SELECT ${rowImage(columns, table)} FROM "${table}" WHERE ${keyMatch(table)}`,
  );
  return {
    apply: (from, to) => {
      if (to === null) {
        if (from !== null) remove.run(...keyValues(table, from));
        return;
      }
      if (from === null) insert.run(...columns.map((column) => to[column] ?? null));
      else update(from, to);
    },
    read: (key) => image.get(...keyValues(table, key)),
  };
}

/** Takes changes back and makes them again. */
export interface ChangeMover {
  /**
   * Takes a change back; answers with it as history has it from then on. A row that is undone away is
   * written into history as it was, so that redo brings that back; nothing where it is gone already.
   */
  readonly undo: (change: Change) => Change;
  readonly redo: (change: Change) => void;
}

/** What moves changes of any recorded table; what it needs of a table it reads once. */
export function createMover(db: Database): ChangeMover {
  const tables = new Map<RecordedTable, RowsOfTable>();
  const rows = (table: RecordedTable): RowsOfTable => {
    const known = tables.get(table) ?? rowsOf(db, table);
    tables.set(table, known);
    return known;
  };
  const keep = prepared<[{ image: string | null; seq: number }]>(
    db,
    'UPDATE history_change SET after = @image WHERE seq = @seq AND after IS NOT @image',
  );
  const takeImage = (change: Change, created: Image): Change => {
    const image = rows(change.table).read(created) ?? null;
    keep.run({ image, seq: change.seq });
    return { ...change, after: image === null ? null : (JSON.parse(image) as Image) };
  };
  return {
    undo: (change) => {
      const { table, before, after } = change;
      const moved = before === null && after !== null ? takeImage(change, after) : change;
      rows(table).apply(moved.after, before);
      return moved;
    },
    redo: ({ table, before, after }) => {
      rows(table).apply(before, after);
    },
  };
}
