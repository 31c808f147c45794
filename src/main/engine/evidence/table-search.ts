import { MOST_ARTICLES } from '../../../shared/domain/evidence-table.ts';
import type { ArticleId, SavedSearchId } from '../../../shared/domain/ids.ts';
import type { SavedSearch } from '../../../shared/domain/saved-search.ts';
import type { FoundForTable, TableSearch } from '../../../shared/domain/table-search.ts';
import { AppError } from '../../../shared/errors.ts';
import { plucked, prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { countListed, filterListed, listIds } from '../library/list-pages.ts';
import { newestFound, readSavedSearch } from '../searches/queries.ts';
import { readTableShape } from './queries.ts';

interface SearchRow {
  readonly search_id: SavedSearchId | null;
  readonly query: string | null;
}

function readRow(db: ReadableDatabase, tableId: string): SearchRow | null {
  const row = prepared<[string], SearchRow>(
    db,
    'SELECT search_id, query FROM evidence_table_search WHERE table_id = ?',
  ).get(tableId);
  // A saved search that was deleted feeds no table any more.
  return row && (row.search_id !== null || row.query !== null) ? row : null;
}

interface Feed extends Pick<SavedSearch, 'asks'> {
  readonly search: TableSearch;
  readonly name: string | null;
}

function feedOf(db: ReadableDatabase, { search_id: id, query }: SearchRow): Feed {
  if (id === null) {
    const asks = { of: 'search', query: query ?? '', order: 'relevance' } as const;
    return { search: { of: 'query', query: query ?? '' }, name: null, asks };
  }
  const { name, asks } = readSavedSearch(db, id);
  return { search: { of: 'saved', id }, name, asks };
}

/**
 * What the search of a table finds; null where the table has none. It asks for a list, not for all that is
 * in the library. Throws `not_found`.
 */
export function findForTable(db: ReadableDatabase, id: string): FoundForTable | null {
  const { articles } = readTableShape(db, id);
  const row = readRow(db, id);
  if (!row) return null;
  const feed = feedOf(db, row);
  const list = newestFound(feed.asks);
  const members = articles.map((article) => article.id);
  const leftOut = filterListed(db, list, listLeftOut(db, id));
  const known = new Set<string>([...members, ...leftOut]);
  const total = countListed(db, list) - filterListed(db, list, members).length - leftOut.length;
  const room = Math.min(total, MOST_ARTICLES - members.length);
  const fitting = room <= 0 ? [] : firstUnknown(db, { list, known, room });
  return { ...feed, total, fitting: fitting.toReversed(), leftOut };
}

/**
 * The newest articles that the search of a table finds, at most so many, without those that were left out of the
 * table; none where the table has no search, or is in the trash.
 */
export function listFoundForTable(db: ReadableDatabase, id: string, most: number): ArticleId[] {
  const row = readRow(db, id);
  if (!row || !isTableThere(db, id)) return [];
  const leftOut = new Set(listLeftOut(db, id));
  const list = newestFound(feedOf(db, row).asks);
  return listIds(db, list, 0, most).filter((articleId) => !leftOut.has(articleId));
}

const isTableThere = (db: ReadableDatabase, id: string): boolean =>
  plucked<[string], number>(
    db,
    'SELECT 1 FROM evidence_table WHERE id = ? AND deleted_at IS NULL',
  ).get(id) === 1;

const listLeftOut = (db: ReadableDatabase, id: string): string[] =>
  plucked<[string], string>(
    db,
    'SELECT article_id FROM evidence_table_left_out WHERE table_id = ? ORDER BY article_id',
  ).all(id);

/** The first articles of a list that are not known yet, as many as there is room for. */
function firstUnknown(
  db: ReadableDatabase,
  {
    list,
    known,
    room,
  }: {
    readonly list: ReturnType<typeof newestFound>;
    readonly known: ReadonlySet<string>;
    readonly room: number;
  },
): ArticleId[] {
  return listIds(db, list, 0, room + known.size)
    .filter((articleId) => !known.has(articleId))
    .slice(0, room);
}

/** Lets a search feed a table, or none. Throws `not_found`, and `invalid_input` for an empty query. */
export function setTableSearch(db: Database, id: string, search: TableSearch | null): void {
  readTableShape(db, id);
  if (search === null) {
    prepared(db, 'DELETE FROM evidence_table_search WHERE table_id = ?').run(id);
    return;
  }
  const query = search.of === 'query' ? search.query.trim() : null;
  if (query === '') {
    throw new AppError(
      'invalid_input',
      'A table that is fed by no words would take the whole library. Write what to search for.',
    );
  }
  if (search.of === 'saved') readSavedSearch(db, search.id);
  prepared(
    db,
    `INSERT INTO evidence_table_search (table_id, search_id, query) VALUES (?, ?, ?)
     ON CONFLICT (table_id) DO UPDATE SET search_id = excluded.search_id, query = excluded.query`,
  ).run(id, search.of === 'saved' ? search.id : null, query);
}

/** Keeps articles out of a table, whatever its search finds. */
export function leaveOut(db: Database, id: string, articleIds: readonly string[]): void {
  const put = prepared(
    db,
    `INSERT INTO evidence_table_left_out (table_id, article_id)
     SELECT ?, id FROM article WHERE id = ? ON CONFLICT DO NOTHING`,
  );
  for (const articleId of articleIds) put.run(id, articleId);
}

/** Lets the search of a table find articles again that were left out. */
export function letFind(db: Database, id: string, articleIds: readonly string[]): void {
  prepared(
    db,
    `DELETE FROM evidence_table_left_out
     WHERE table_id = ? AND article_id IN (SELECT value FROM json_each(?))`,
  ).run(id, JSON.stringify(articleIds));
}

/**
 * Notes of a table that a search feeds which articles a reader took out of it: they stay out. Those that
 * were put into it are left out no more.
 */
export function noteTakenOut(
  db: Database,
  id: string,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): void {
  const now = new Set(after);
  letFind(db, id, after);
  if (!readRow(db, id)) return;
  leaveOut(
    db,
    id,
    before.filter((articleId) => !now.has(articleId)),
  );
}
