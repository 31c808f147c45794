import type { Database } from './database.ts';
import { hasRowSums, summedTables, sumTables } from './row-sums.ts';

const CHANGES = ['INSERT', 'UPDATE', 'DELETE'] as const;

/** The names and types of the columns of each table whose rows are summed. */
function columnsOfTables(db: Database): Map<string, string> {
  return new Map(
    summedTables(db).map((table) => [table, JSON.stringify(db.pragma(`table_info("${table}")`))]),
  );
}

/**
 * Watches these tables; answers with what ends that and tells which of them had a row changed, or gave
 * their name to another table.
 */
function watchTables(db: Database, tables: readonly string[]): () => ReadonlySet<string> {
  const triggers = tables.flatMap((table) =>
    CHANGES.map((change) => ({ table, change, name: `watch_${table}_${change.toLowerCase()}` })),
  );
  db.exec('CREATE TEMP TABLE changed_table (name TEXT PRIMARY KEY) WITHOUT ROWID');
  for (const { table, change, name } of triggers) {
    db.exec(`
      CREATE TEMP TRIGGER ${name} AFTER ${change} ON main."${table}"
      BEGIN INSERT OR IGNORE INTO changed_table (name) VALUES ('${table}'); END`);
  }
  return () => {
    const read = (sql: string): string[] => db.prepare(sql).pluck().all() as string[];
    const touched = new Set(read('SELECT name FROM temp.changed_table'));
    // The triggers of a table that is dropped go with it.
    const left = new Set(read("SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'"));
    for (const { table, name } of triggers) {
      if (left.has(name)) db.exec(`DROP TRIGGER temp.${name}`);
      else touched.add(table);
    }
    db.exec('DROP TABLE temp.changed_table');
    return touched;
  };
}

/**
 * Changes the schema, and sums anew what then has other rows, other columns, or is new: to sum every
 * table takes as long as reading the whole library. Where nothing was summed yet, nothing is. Call in
 * the transaction of the change, so that the sums fit whenever it ends.
 */
export function keepSums(db: Database, change: () => void): void {
  if (!hasRowSums(db)) {
    change();
    return;
  }
  const before = columnsOfTables(db);
  const endWatch = watchTables(db, [...before.keys()]);
  change();
  const touched = endWatch();
  const after = columnsOfTables(db);
  const forget = db.prepare('DELETE FROM row_sum WHERE table_name = ?');
  for (const table of before.keys()) if (!after.has(table)) forget.run(table);
  sumTables(
    db,
    [...after.keys()].filter(
      (table) => touched.has(table) || before.get(table) !== after.get(table),
    ),
  );
}
