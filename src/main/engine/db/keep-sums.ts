import type { Database } from './database.ts';
import { hasRowSums, summedTables, sumTables } from './row-sums.ts';

const CHANGES = ['INSERT', 'UPDATE', 'DELETE'] as const;

/** The names and types of the columns of each table whose rows are summed. */
function columnsOfTables(db: Database): Map<string, string> {
  return new Map(
    summedTables(db).map((table) => [table, JSON.stringify(db.pragma(`table_info("${table}")`))]),
  );
}

/** Notes in a table of this connection which of these tables have a row changed; answers with what ends that. */
function watchTables(db: Database, tables: Iterable<string>): () => void {
  const triggers: string[] = [];
  db.exec('CREATE TEMP TABLE changed_table (name TEXT PRIMARY KEY) WITHOUT ROWID');
  for (const table of tables) {
    for (const change of CHANGES) {
      const trigger = `watch_${table}_${change.toLowerCase()}`;
      db.exec(`
        CREATE TEMP TRIGGER ${trigger} AFTER ${change} ON main."${table}"
        BEGIN INSERT OR IGNORE INTO changed_table (name) VALUES ('${table}'); END`);
      triggers.push(trigger);
    }
  }
  return () => {
    // Those of a table that is gone went with it.
    for (const trigger of triggers) db.exec(`DROP TRIGGER IF EXISTS temp.${trigger}`);
    db.exec('DROP TABLE temp.changed_table');
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
  const endWatch = watchTables(db, before.keys());
  change();
  const touched = new Set(db.prepare('SELECT name FROM temp.changed_table').pluck().all());
  endWatch();
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
