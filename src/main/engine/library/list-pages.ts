import type { Input, Output, ParsedInput } from '../../../shared/contract/contract.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { atOneMoment, plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import {
  isBefore,
  isPutInOrder,
  linesOf,
  selectFarLines,
  selectLines,
  whereListed,
  type List,
  type Listed,
} from './list-sql.ts';
import { readArticleRows } from './queries.ts';

/** Scopes of which the count is kept, with its column in `library_tally`. */
const KEPT = {
  all: 'inbox + reading + read',
  to_decide: 'to_decide_articles',
  no_claims: 'no_claims_articles',
  broken_quotes: 'broken_articles',
  no_text: 'no_text_articles',
} as const;

function keptCount({ scope, filter }: Listed): string | null {
  if (isPutInOrder({ scope, filter })) return null;
  if (scope.of === 'tag' || scope.of === 'collection' || scope.of === 'search') return null;
  return scope.of === 'status' ? scope.status : KEPT[scope.of];
}

/** How many articles a list has; kept by the library unless it is one of a tag, a collection or words. */
export function countListed(db: ReadableDatabase, listed: Listed): number {
  const kept = keptCount(listed);
  if (kept !== null) {
    return prepared<[], { articles: number }>(
      db,
      `SELECT ${kept} AS articles FROM library_tally`,
    ).get()!.articles;
  }
  const { sql, values } = whereListed(db, listed);
  return prepared<unknown[], { articles: number }>(
    db,
    `SELECT count(*) AS articles FROM article_line l NOT INDEXED WHERE ${sql}`,
  ).get(...values)!.articles;
}

/** From this place on rows are not put in order to be skipped. */
const FAR_DOWN = 2000;

/** So many lines tell whether a list has most of them. */
const LINES_ASKED = 500;

/** Whether a list seems to have more than half of all lines; right or wrong, only the time depends on it. */
function seemsToHaveMost(db: ReadableDatabase, listed: Listed): boolean {
  const { sql, values } = whereListed(db, listed);
  const share = plucked<unknown[], number | null>(
    db,
    `SELECT avg(${sql}) FROM (SELECT * FROM article_line NOT INDEXED LIMIT ?) l`,
  ).get(...values, LINES_ASKED);
  return (share ?? 0) > 0.5;
}

/** The ids of so many articles of a list from a place in it on, in its order. */
export function listIds(
  db: ReadableDatabase,
  list: List,
  first: number,
  limit: number,
): ArticleId[] {
  const isFar = isPutInOrder(list) && first >= FAR_DOWN;
  const { sql, values } = isFar
    ? selectFarLines(db, list, seemsToHaveMost(db, list))
    : selectLines(db, list);
  return prepared<unknown[], { id: ArticleId }>(
    db,
    `SELECT a.id FROM (${sql} LIMIT ? OFFSET ?) page CROSS JOIN article a ON a.seq = page.seq`,
  )
    .all(...values, limit, first)
    .map(({ id }) => id);
}

/** Those of these articles that a list has, as they were given. */
export function filterListed(
  db: ReadableDatabase,
  listed: Listed,
  ids: readonly string[],
): ArticleId[] {
  const { sql, values } = whereListed(db, listed);
  return prepared<unknown[], { id: ArticleId }>(
    db,
    `SELECT a.id FROM json_each(?) these CROSS JOIN article a ON a.id = these.value
       CROSS JOIN article_line l ON l.seq = a.seq
     WHERE ${sql} ORDER BY these.key`,
  )
    .all(JSON.stringify(ids), ...values)
    .map(({ id }) => id);
}

/** The place of an article in a list, from 0; null when it is not in it. */
function placeOf(db: ReadableDatabase, list: List, id: string): number | null {
  const { sql, values } = whereListed(db, list);
  const row = prepared<unknown[], { place: number }>(
    db,
    `SELECT (SELECT count(*) FROM ${linesOf(list)} WHERE ${sql} AND ${isBefore(list)}) AS place
     FROM article a CROSS JOIN article_line at ON at.seq = a.seq
     WHERE a.id = ? AND EXISTS (SELECT 1 FROM article_line l WHERE l.seq = at.seq AND ${sql})`,
  ).get(...values, id, ...values);
  return row?.place ?? null;
}

function firstOf(
  db: ReadableDatabase,
  list: List,
  from: Input<'articles.page'>['from'],
): number | null {
  if (from.at === 'place') return from.place;
  const place = placeOf(db, list, from.id);
  return place === null ? null : Math.max(0, place - from.before);
}

/**
 * A window of a list. Its rows are skipped in an index: to the end of 100,000 that takes a
 * millisecond, so that any place can be gone to, which a key of the row before would not allow.
 */
export function readPage(
  db: ReadableDatabase,
  { list, from, limit }: ParsedInput<'articles.page'>,
): Output<'articles.page'> {
  return atOneMoment(db, () => {
    const first = firstOf(db, list, from);
    if (first === null) return { first, rows: [] };
    return { first, rows: readArticleRows(db, listIds(db, list, first, limit)) };
  });
}
