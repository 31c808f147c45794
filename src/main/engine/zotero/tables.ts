import type { Database } from '../db/database.ts';
import { isTableWhole, tablesOf } from '../db/open-foreign.ts';
import { AppError } from '../../../shared/errors.ts';
import { COLUMNS, OPTIONAL, type ReadRows, type TableName } from './table-rows.ts';

/**
 * The newest versions of Zotero's database whose tables are known here: `userdata` changes with every
 * change of a table, `compatibility` with those that older programs cannot read. Zotero 9.0 has these.
 */
const NEWEST = { userdata: 129, compatibility: 9 } as const;

export interface Tables {
  readonly rows: ReadRows;
  /** What the database lacks, a sentence each. */
  readonly warnings: readonly string[];
}

/**
 * The tables of a database of Zotero, which are all looked over before the first is read.
 * @throws AppError `unsupported_file` where they are of a version that is not known, or none of Zotero's;
 * `db_corrupt` where a table is damaged
 */
export function openTables(db: Database): Tables {
  const found = tablesOf(db);
  const has = (table: string, columns: readonly string[]): boolean =>
    columns.every((column) => found.get(table)?.has(column));
  if (!has('version', ['schema', 'version'])) refuse('it is no database of Zotero');
  checkVersion(db);
  const here = new Set<TableName>();
  const lacking = new Set<string>();
  for (const table of Object.keys(COLUMNS) as TableName[]) {
    const what = OPTIONAL[table];
    if (has(table, COLUMNS[table])) here.add(table);
    else if (what !== undefined) lacking.add(what);
    else refuse(`its table “${table}” is not as Zotero makes it`);
  }
  for (const table of here) if (!isTableWhole(db, table)) throw damaged();
  return {
    rows: (table) =>
      here.has(table)
        ? (db.prepare(`SELECT ${COLUMNS[table].join(', ')} FROM ${table}`).all() as never)
        : [],
    warnings: [...lacking].map(
      (what) => `This database of Zotero has no table with ${what}, so they do not come across.`,
    ),
  };
}

function checkVersion(db: Database): void {
  const versions = db
    .prepare("SELECT schema, version FROM version WHERE schema IN ('userdata', 'compatibility')")
    .all() as { schema: unknown; version: unknown }[];
  const version = (schema: string): number =>
    Number(versions.find((each) => each.schema === schema)?.version ?? NaN);
  const userdata = version('userdata');
  if (!Number.isInteger(userdata)) refuse('it does not say which version it is');
  if (userdata <= NEWEST.userdata && !(version('compatibility') > NEWEST.compatibility)) return;
  throw new AppError(
    'unsupported_file',
    `This database of Zotero has version ${String(userdata)}; Collate knows versions up to ${String(NEWEST.userdata)} and leaves newer ones alone. Update Collate, or export the library from Zotero as “Zotero RDF” or “BibTeX” and import that file.`,
  );
}

function refuse(reason: string): never {
  throw new AppError(
    'unsupported_file',
    `The file zotero.sqlite cannot be imported: ${reason}. Choose the data folder of Zotero 5 or newer.`,
  );
}

/** What is said of a database of Zotero that is damaged. */
export function damaged(cause?: unknown): AppError {
  return new AppError(
    'db_corrupt',
    'The file zotero.sqlite is damaged, so nothing was imported. Zotero keeps an older copy beside it: in another folder, give a copy of zotero.sqlite.bak the name zotero.sqlite and import that folder, or have Zotero repair its database.',
    { cause },
  );
}
