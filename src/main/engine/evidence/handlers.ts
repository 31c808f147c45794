import { FIRST_ROWS, type TableRow } from '../../../shared/domain/evidence-table.ts';
import type { TableId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import type { HandlersOf } from '../handler-types.ts';
import { readTableShape } from './queries.ts';

function refuseMissing(db: Database, articleIds: readonly string[]): void {
  const find = prepared<[string], { deleted_at: number | null }>(
    db,
    'SELECT deleted_at FROM article WHERE id = ?',
  );
  for (const id of articleIds) {
    if (!find.get(id)) {
      throw new AppError('not_found', 'An article of this table is no longer in the library.');
    }
  }
}

/** Makes the table's articles these, in this order; rows that stay as they are are not touched. */
function setArticles(db: Database, tableId: string, articleIds: readonly string[]): void {
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

function setRows(db: Database, tableId: string, rows: readonly TableRow[]): void {
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

function defaultTitle(count: number): string {
  return count === 1 ? 'One article' : `${String(count)} articles side by side`;
}

export const evidenceHandlers = {
  'evidence.create': ({ db, transact, now }, { title, articleIds }) => {
    refuseMissing(db, articleIds);
    return transact('New evidence table', () => {
      const id = makeId(now()) as TableId;
      prepared(
        db,
        'INSERT INTO evidence_table (id, title, created_at, updated_at) VALUES (?, ?, ?, ?)',
      ).run(id, title === '' ? defaultTitle(new Set(articleIds).size) : title, now(), now());
      setRows(db, id, FIRST_ROWS);
      setArticles(db, id, articleIds);
      return { id };
    });
  },

  'evidence.update': ({ db, transact, now }, { id, title, rows, articleIds }) => {
    const before = readTableShape(db, id);
    if (articleIds) refuseMissing(db, articleIds);
    transact(title === undefined ? 'Change evidence table' : 'Rename evidence table', () => {
      prepared(db, 'UPDATE evidence_table SET title = ?, updated_at = ? WHERE id = ?').run(
        title ?? before.title,
        now(),
        id,
      );
      if (rows) setRows(db, id, rows);
      if (articleIds) setArticles(db, id, articleIds);
    });
    return null;
  },

  'evidence.trash': ({ db, transact, now }, { ids }) => {
    transact(
      ids.length === 1 ? 'Delete evidence table' : `Delete ${String(ids.length)} evidence tables`,
      () => {
        for (const id of ids) {
          readTableShape(db, id);
          prepared(db, 'UPDATE evidence_table SET deleted_at = ? WHERE id = ?').run(now(), id);
        }
      },
    );
    return null;
  },
} satisfies HandlersOf<'evidence.create' | 'evidence.update' | 'evidence.trash'>;
