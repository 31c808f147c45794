import type { TableRow } from '../../../shared/domain/evidence-table.ts';
import type { TableId } from '../../../shared/domain/ids.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';

export interface NewTable {
  readonly title: string;
  readonly rows: readonly TableRow[];
  readonly articleIds: readonly string[];
}

/** Saves an evidence table with its rows and articles and answers with its id. */
export function insertTable(
  db: Database,
  { title, rows, articleIds }: NewTable,
  now: number,
): TableId {
  const id = makeId(now) as TableId;
  prepared(
    db,
    'INSERT INTO evidence_table (id, title, created_at, updated_at) VALUES (?, ?, ?, ?)',
  ).run(id, title, now, now);
  setTableRows(db, id, rows);
  setTableArticles(db, id, articleIds);
  return id;
}

/** Makes the table's articles these, in this order; those that stay as they are are not touched. */
export function setTableArticles(
  db: Database,
  tableId: string,
  articleIds: readonly string[],
): void {
  const wanted = [...new Set(articleIds)];
  prepared(
    db,
    `DELETE FROM evidence_table_article
     WHERE table_id = ? AND article_id NOT IN (SELECT value FROM json_each(?))`,
  ).run(tableId, JSON.stringify(wanted));
  const put = prepared(
    db,
    `INSERT INTO evidence_table_article (table_id, article_id, position) VALUES (?, ?, ?)
     ON CONFLICT (table_id, article_id) DO UPDATE SET position = excluded.position`,
  );
  for (const [position, id] of wanted.entries()) put.run(tableId, id, position);
}

/** Makes the table's rows these, in this order; those that stay as they are are not touched. */
export function setTableRows(db: Database, tableId: string, rows: readonly TableRow[]): void {
  const wanted = [...new Set(rows)];
  prepared(
    db,
    `DELETE FROM evidence_table_row
     WHERE table_id = ? AND row NOT IN (SELECT value FROM json_each(?))`,
  ).run(tableId, JSON.stringify(wanted));
  const put = prepared(
    db,
    `INSERT INTO evidence_table_row (table_id, row, position) VALUES (?, ?, ?)
     ON CONFLICT (table_id, row) DO UPDATE SET position = excluded.position`,
  );
  for (const [position, row] of wanted.entries()) put.run(tableId, row, position);
}
