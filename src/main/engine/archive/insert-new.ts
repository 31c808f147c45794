import { prepared, type Database } from '../db/database.ts';

type Value = string | number | null;

/** Adds a row with these columns unless one has its key; tells whether it did. */
export function insertNew(
  db: Database,
  table: string,
  columns: Readonly<Record<string, Value>>,
): boolean {
  const names = Object.keys(columns);
  const { changes } = prepared(
    db,
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT DO NOTHING`,
  ).run(...Object.values(columns));
  return changes > 0;
}
