import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { countListed, filterListed } from './list-pages.ts';
import type { Sql } from '../query/sql.ts';
import { linesOf, orderOf, whereListed } from './list-sql.ts';

/**
 * A SELECT of the `id` of each article of a selection, for `INSERT … SELECT`, `IN` and the like: those
 * that are named in the order of their names, those of a list in its order. Named ones that
 * are no longer in the library are passed over; ones in the trash are not.
 */
export function selectArticles(db: ReadableDatabase, selection: ArticleSelection): Sql {
  if (selection.of === 'these') {
    return {
      sql: `SELECT a.id FROM json_each(?) these CROSS JOIN article a ON a.id = these.value
        ORDER BY these.key`,
      values: [JSON.stringify(selection.ids)],
    };
  }
  const { list, except } = selection;
  const { sql, values } = whereListed(db, list);
  return {
    sql: `SELECT a.id FROM ${linesOf(list)} CROSS JOIN article a ON a.seq = l.seq
      WHERE ${sql} AND a.id NOT IN (SELECT value FROM json_each(?)) ORDER BY ${orderOf(list)}`,
    values: [...values, JSON.stringify(except)],
  };
}

/** The ids of a selection, in its order. */
export function listSelected(db: ReadableDatabase, selection: ArticleSelection): ArticleId[] {
  const { sql, values } = selectArticles(db, selection);
  return prepared<unknown[], { id: ArticleId }>(db, sql)
    .all(...values)
    .map(({ id }) => id);
}

/** How many articles a selection has. */
export function countSelected(db: ReadableDatabase, selection: ArticleSelection): number {
  if (selection.of === 'all') {
    const { list, except } = selection;
    return countListed(db, list) - filterListed(db, list, except).length;
  }
  const { sql, values } = selectArticles(db, selection);
  return prepared<unknown[], { articles: number }>(
    db,
    `SELECT count(*) AS articles FROM (${sql})`,
  ).get(...values)!.articles;
}
