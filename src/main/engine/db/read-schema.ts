import type { Database } from './database.ts';

/** The whole schema as SQL, in a fixed order; what FTS5 makes for itself is left out. */
export function readSchema(db: Database): string {
  const rows = db
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT GLOB '*_fts_*' AND name NOT GLOB 'sqlite_*'
       ORDER BY tbl_name, type DESC, name`,
    )
    .all();
  return `${rows.map((row) => `${row.sql};`).join('\n\n')}\n`;
}
