import { MOST_ARTICLES, type TableRow } from '../../../shared/domain/evidence-table.ts';
import type { TableId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import { readTableShape } from './queries.ts';
import { letFind } from './table-search.ts';

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

/**
 * Puts articles behind those of a table. Throws `not_found` for the table, and for an article that is gone
 * or in the trash, and `conflict` where the table has no room for all of them.
 */
export function addArticles(db: Database, tableId: string, articleIds: readonly string[]): void {
  const find = prepared<[string]>(db, 'SELECT 1 FROM article WHERE id = ? AND deleted_at IS NULL');
  if (!articleIds.every((each) => find.get(each))) {
    throw new AppError(
      'not_found',
      'An article that is to be added is no longer in the library. Look for it in the trash.',
    );
  }
  const all = new Set([
    ...readTableShape(db, tableId).articles.map((each) => each.id),
    ...articleIds,
  ]);
  if (all.size > MOST_ARTICLES) {
    throw new AppError(
      'conflict',
      `A table takes ${MOST_ARTICLES.toLocaleString('en')} articles; with these it would have ${all.size.toLocaleString('en')}. Take some out of it first.`,
    );
  }
  setTableArticles(db, tableId, [...all]);
  letFind(db, tableId, articleIds);
}
