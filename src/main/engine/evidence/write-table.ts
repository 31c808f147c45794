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

/** What a table has in an order, and where that is kept. */
const MEMBERS = {
  articles: { table: 'evidence_table_article', column: 'article_id' },
  rows: { table: 'evidence_table_row', column: 'row' },
} as const;

function setMembers(
  db: Database,
  tableId: string,
  { table, column }: (typeof MEMBERS)[keyof typeof MEMBERS],
  members: readonly string[],
): void {
  const wanted = [...new Set(members)];
  prepared(
    db,
    `DELETE FROM ${table} WHERE table_id = ? AND ${column} NOT IN (SELECT value FROM json_each(?))`,
  ).run(tableId, JSON.stringify(wanted));
  const put = prepared(
    db,
    `INSERT INTO ${table} (table_id, ${column}, position) VALUES (?, ?, ?)
     ON CONFLICT (table_id, ${column}) DO UPDATE SET position = excluded.position`,
  );
  for (const [position, member] of wanted.entries()) put.run(tableId, member, position);
}

/** Makes the table's articles these, in this order; those that stay as they are are not touched. */
export function setTableArticles(db: Database, tableId: string, ids: readonly string[]): void {
  setMembers(db, tableId, MEMBERS.articles, ids);
}

/** Makes the table's rows these, in this order; those that stay as they are are not touched. */
export function setTableRows(db: Database, tableId: string, rows: readonly TableRow[]): void {
  setMembers(db, tableId, MEMBERS.rows, rows);
}
