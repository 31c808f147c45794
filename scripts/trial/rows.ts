import { join } from 'node:path';
import { connect, type Database } from '../../src/main/engine/db/database.ts';
import { findDamage } from '../../src/main/engine/db/find-damage.ts';
import { DATABASE_NAME } from '../../src/main/engine/db/open.ts';

/**
 * Tables that hold nothing of the reader's: computed ones, indexes and checksums, which are thrown
 * away and rebuilt, what is only set while a change is made, and what waits to be looked up or indexed,
 * which is worked off in the background.
 */
const NOT_THE_READERS =
  /^sqlite_|_fts(?:_|$)|^quote_check$|^quote_lookup$|^unindexed_(?:article|text)$|^erasure$|^purge_queue$|^bulk_target$|_tally$|^history_recording$|^search_|^row_sum$/;

/** Steps that can no longer be redone are no reader's either: they are taken out in the background. */
const STILL_KNOWN: Readonly<Record<string, string>> = {
  history_step: 'is_dropped = 0',
  history_change: 'step_seq IN (SELECT seq FROM history_step WHERE is_dropped = 0)',
};

/** How often the library was changed is counted by undo and redo too, and never goes back. */
const isCounter = (table: string, column: string): boolean =>
  table === 'library' && column === 'changes';

/** Every row that the reader would miss: its table and key, and all that it holds. */
export type Rows = ReadonlyMap<string, string>;

interface Column {
  readonly name: string;
  readonly pk: number;
}

function readTable(db: Database, table: string, rows: Map<string, string>): void {
  const columns = db.pragma(`table_info("${table}")`) as Column[];
  const inOrder = columns.filter(({ pk }) => pk > 0).toSorted((left, right) => left.pk - right.pk);
  // The numbers of rows are SQLite's own affair where a row has an id.
  const key = columns.some(({ name }) => name === 'id') ? ['id'] : inOrder.map(({ name }) => name);
  const held = columns.filter(
    ({ name }) => (name !== 'seq' || key.includes('seq')) && !isCounter(table, name),
  );
  const list = held.map(({ name }) => `"${name}"`).join(', ');
  const known = STILL_KNOWN[table] ?? 'true';
  for (const row of db.prepare(`SELECT ${list} FROM "${table}" WHERE ${known}`).iterate()) {
    const values = row as Record<string, unknown>;
    rows.set(
      [table, ...key.map((name) => String(values[name]))].join(' '),
      JSON.stringify(Object.values(values)),
    );
  }
}

function readRowsOf(db: Database): Rows {
  const rows = new Map<string, string>();
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  for (const table of tables) {
    if (!NOT_THE_READERS.test(table)) readTable(db, table, rows);
  }
  return rows;
}

/**
 * Reads all of the reader's rows from a database file, open elsewhere or not. Throws when SQLite
 * finds the file damaged anywhere, in an index or in a free page too.
 */
export function readSoundRows(file: string): Rows {
  const db = connect(file, { readonly: true });
  try {
    const verdict = db.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') throw new Error(String(verdict));
    return readRowsOf(db);
  } finally {
    db.close();
  }
}

/** Reads all of the reader's rows of the library in a folder, open elsewhere or not. */
export function readRows(directory: string): Rows {
  const db = connect(join(directory, DATABASE_NAME), { readonly: true });
  try {
    return readRowsOf(db);
  } finally {
    db.close();
  }
}

/** What the engine's own verification finds in the library of a folder, open elsewhere or not. */
export function damageIn(directory: string): readonly string[] {
  const db = connect(join(directory, DATABASE_NAME), { readonly: true });
  try {
    return findDamage(db).map(({ what }) => what);
  } finally {
    db.close();
  }
}

/** The table of a row, by its name in `Rows`. */
export function tableOf(row: string): string {
  return row.slice(0, row.indexOf(' '));
}

/**
 * The rows that are not in both as they are in the other, by name. A reader's name that is new tells
 * nothing: it is written down before the change that it will stand beside.
 */
export function differingRows(expected: Rows, actual: Rows): string[] {
  const isNewReader = (name: string): boolean => !expected.has(name) && tableOf(name) === 'reader';
  const names = new Set([...expected.keys(), ...actual.keys()]);
  return [...names].filter((name) => expected.get(name) !== actual.get(name) && !isNewReader(name));
}

/** The expected rows that are gone or hold something else. */
export function lostRows(expected: Rows, actual: Rows): string[] {
  return [...expected.keys()].filter((name) => expected.get(name) !== actual.get(name));
}
