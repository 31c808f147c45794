import { crc32 } from 'node:zlib';
import type { Database } from './database.ts';

/** Tables without checksums: computed anew by every check, empty between changes, or holding the sums. */
const UNSUMMED: ReadonlySet<string> = new Set([
  'quote_check',
  'article_tally',
  'article_line',
  'claim_line',
  'taxon',
  'taxon_name',
  'library_tally',
  'history_recording',
  'bulk_target',
  'row_sum',
]);

/** Columns that have a checksum of their own beside them. */
const HASHED_COLUMNS: Readonly<Record<string, readonly string[]>> = { revision: ['text'] };

/** The name in `row_sum` of the checksum of all definitions: tables, indexes and views. */
const SCHEMA = 'sqlite_schema';

/**
 * SQL for the number and the checksums of all definitions. Left out are those that SQLite writes by
 * itself, in words that its versions may change: of its statistics, and of what a search index consists of.
 */
const SCHEMA_SUM = `
  SELECT count(*) AS rows, coalesce(sum(row_checksum(json_array(type, name, tbl_name, sql))), 0) AS sum
  FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' AND name NOT GLOB '*_fts_*'`;

/** The tables whose rows are summed: all but computed ones and those of the search index. */
export function summedTables(db: Database): string[] {
  const tables = db.pragma('table_list') as { schema: string; name: string; type: string }[];
  return tables
    .filter(({ schema, name, type }) => schema === 'main' && type === 'table' && !isOwn(name))
    .map(({ name }) => name)
    .toSorted();
}

const isOwn = (name: string): boolean => name.startsWith('sqlite_') || UNSUMMED.has(name);

/** SQL for the checksum of a row, whose columns are named with this prefix. */
function rowChecksum(db: Database, table: string, prefix: string): string {
  const columns = (db.pragma(`table_info("${table}")`) as { name: string; type: string }[])
    .filter(({ name }) => HASHED_COLUMNS[table]?.includes(name) !== true)
    // JSON holds no bytes.
    .map(({ name, type }) => (type === 'BLOB' ? `hex(${prefix}"${name}")` : `${prefix}"${name}"`));
  return `row_checksum(json_array(${columns.join(', ')}))`;
}

/** Makes `row_checksum(text)` known to a connection: the CRC-32 of the text's UTF-8 bytes. */
export function defineRowChecksum(db: Database): void {
  db.function('row_checksum', { deterministic: true }, (row) => crc32(String(row)));
}

/**
 * Installs triggers on this connection that keep `row_sum` in step with every change of a row. They
 * are temporary: the schema may not call functions that the library's file brings along. The
 * definitions of a library that is older than their sum are taken for right.
 */
export function installRowSums(db: Database): void {
  if (!hasSum(db, SCHEMA)) sumSchema(db);
  for (const table of summedTables(db)) {
    const added = rowChecksum(db, table, 'NEW.');
    const removed = rowChecksum(db, table, 'OLD.');
    const count = (change: string): string =>
      `BEGIN UPDATE row_sum SET ${change} WHERE table_name = '${table}'; END;`;
    db.exec(`
      CREATE TEMP TRIGGER sum_${table}_insert AFTER INSERT ON main.${table}
      ${count(`rows = rows + 1, sum = sum + ${added}`)}
      CREATE TEMP TRIGGER sum_${table}_delete AFTER DELETE ON main.${table}
      ${count(`rows = rows - 1, sum = sum - ${removed}`)}
      CREATE TEMP TRIGGER sum_${table}_update AFTER UPDATE ON main.${table}
      ${count(`sum = sum + ${added} - ${removed}`)}
    `);
  }
}

function hasSum(db: Database, table: string): boolean {
  return db.prepare('SELECT 1 FROM row_sum WHERE table_name = ?').get(table) !== undefined;
}

function sumSchema(db: Database): void {
  db.exec(
    `INSERT INTO row_sum (table_name, rows, sum) SELECT '${SCHEMA}', rows, sum FROM (${SCHEMA_SUM})
     WHERE true ON CONFLICT DO NOTHING`,
  );
}

/** Hears how much is done, from 0 to 1. */
export type ShareDone = (share: number) => void;

/** Takes the rows of these tables, and the definitions, as they are now for right. */
export function sumTables(
  db: Database,
  tables: readonly string[],
  tell: ShareDone = () => undefined,
): void {
  db.transaction(() => {
    const forget = db.prepare('DELETE FROM row_sum WHERE table_name = ?');
    for (const [at, table] of tables.entries()) {
      tell(at / tables.length);
      forget.run(table);
      db.exec(`
        INSERT INTO row_sum (table_name, rows, sum)
        SELECT '${table}', count(*), coalesce(sum(${rowChecksum(db, table, '')}), 0) FROM "${table}"`);
    }
    forget.run(SCHEMA);
    sumSchema(db);
  })();
}

/** Whether the rows have been summed; they have not in a library that is older than the sums. */
export function hasRowSums(db: Database): boolean {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'row_sum'");
  return (
    table.get() !== undefined && db.prepare('SELECT 1 FROM row_sum LIMIT 1').get() !== undefined
  );
}

/** Whether the definitions are not as Collate wrote them; not known of a library that is older than their sum. */
export function isSchemaForeign(db: Database): boolean {
  if (!hasRowSums(db) || !hasSum(db, SCHEMA)) return false;
  const fits = db.prepare(
    `SELECT 1 FROM row_sum JOIN (${SCHEMA_SUM}) AS now
     WHERE table_name = '${SCHEMA}' AND row_sum.rows = now.rows AND row_sum.sum = now.sum`,
  );
  return fits.get() === undefined;
}

/** The tables with rows that are not as Collate wrote them; none in a library older than the sums. */
export function tablesWithForeignRows(db: Database, tell: ShareDone): string[] {
  if (!hasRowSums(db)) return [];
  return summedTables(db).filter((table, at, tables) => {
    tell(at / tables.length);
    const fits = db.prepare(`
      SELECT (SELECT rows FROM row_sum WHERE table_name = '${table}') IS count(*)
         AND (SELECT sum FROM row_sum WHERE table_name = '${table}')
             IS coalesce(sum(${rowChecksum(db, table, '')}), 0)
      FROM "${table}"`);
    return fits.pluck().get() !== 1;
  });
}
