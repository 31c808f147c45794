import { openFile, prepared, type Database } from './database.ts';

/**
 * Opens the private copy of another program's SQLite file. SQLite brings what a log or a journal
 * beside it holds into it; afterwards the connection only reads. Nothing that the file defines by
 * itself (views, triggers) is trusted.
 */
export function openForeignCopy(file: string): Database {
  const db = openFile(file, 0);
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    // The first read rolls a journal back, or takes up the log.
    db.pragma('schema_version');
    db.pragma('query_only = ON');
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

/** The tables that hold rows of their own, each with its columns; views and virtual tables are none. */
export function tablesOf(db: Database): ReadonlyMap<string, ReadonlySet<string>> {
  const names = prepared<[], { name: string }>(
    db,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'",
  ).all();
  return new Map(
    names.map(({ name }) => [
      name,
      new Set(
        prepared<[string], { name: string }>(db, 'SELECT name FROM pragma_table_info(?)')
          .all(name)
          .map((column) => column.name),
      ),
    ]),
  );
}

/** Whether the pages of a table hold together; neither its indexes nor what refers to it is looked at. */
export function isTableWhole(db: Database, table: string): boolean {
  const answer = db.pragma(`quick_check('${table.replaceAll("'", "''")}')`) as {
    quick_check: string;
  }[];
  return answer.length === 1 && answer[0]?.quick_check === 'ok';
}

const BUSY = /^SQLITE_(?:BUSY|LOCKED)/;

/** What SQLite says is wrong with a file; null for what is no error of SQLite's. */
export function faultOf(thrown: unknown): 'damaged' | 'no database' | 'held' | 'other' | null {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return null;
  if (code.startsWith('SQLITE_CORRUPT')) return 'damaged';
  if (code.startsWith('SQLITE_NOTADB')) return 'no database';
  return BUSY.test(code) ? 'held' : 'other';
}
