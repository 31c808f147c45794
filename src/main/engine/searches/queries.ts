import type { ArticleScope, ArticleSort } from '../../../shared/domain/article.ts';
import type { SavedSearchId } from '../../../shared/domain/ids.ts';
import { parseQuery } from '../../../shared/domain/query/parse.ts';
import type {
  MissingName,
  SavedQuestion,
  SavedSearch,
} from '../../../shared/domain/saved-search.ts';
import type { ResultOrder } from '../../../shared/domain/search-hit.ts';
import { AppError } from '../../../shared/errors.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import type { List } from '../library/list-sql.ts';
import { isTagName, nearestCollection, nearestTag } from '../query/tag-names.ts';
import { unknownNames } from '../query/unknown-names.ts';

interface SavedRow {
  readonly id: SavedSearchId;
  readonly name: string;
  readonly place: SavedQuestion['of'];
  readonly query: string;
  readonly scope: string | null;
  readonly scope_name: string | null;
  readonly sort: string;
  readonly descending: 0 | 1;
}

function questionOf({ place, query, scope, sort, descending }: SavedRow): SavedQuestion {
  if (place === 'search' || scope === null) {
    return { of: 'search', query, order: sort as ResultOrder };
  }
  return {
    of: 'list',
    query,
    scope: JSON.parse(scope) as ArticleScope,
    sort: sort as ArticleSort,
    descending: descending === 1,
  };
}

/** What the list of a saved search was of, where that is gone. */
function missingScope(
  db: ReadableDatabase,
  asks: SavedQuestion,
  scopeName: string | null,
): MissingName[] {
  if (asks.of !== 'list') return [];
  const { scope } = asks;
  if (scope.of === 'tag' && !isTagName(db, scope.tag, false)) {
    const suggestion = nearestTag(db, scope.tag);
    return [{ of: 'tag', name: scope.tag, span: null, suggestion }];
  }
  if (scope.of === 'collection') {
    const isThere = plucked<[string], number>(db, 'SELECT 1 FROM collection WHERE id = ?');
    if (isThere.get(scope.id) !== undefined) return [];
    const name = scopeName ?? '';
    return [{ of: 'collection', name, span: null, suggestion: nearestCollection(db, name) }];
  }
  return [];
}

/** The saved searches in the reader’s order, each with what it asks for that is gone. */
export function listSearches(db: ReadableDatabase): SavedSearch[] {
  const rows = prepared<[], SavedRow>(
    db,
    `SELECT id, name, place, query, scope, scope_name, sort, descending
     FROM saved_search ORDER BY position, id`,
  ).all();
  return rows.map((row) => {
    const asks = questionOf(row);
    const named = unknownNames(db, parseQuery(asks.query)).map(
      ({ of, value, suggestion }): MissingName => ({
        of,
        name: value.text,
        span: value.span,
        suggestion,
      }),
    );
    const { id, name, scope_name: scopeName } = row;
    return { id, name, asks, missing: [...missingScope(db, asks, scopeName), ...named] };
  });
}

/** A saved search as it is asked, whether or not what it asks for is there. Throws `not_found`. */
export function readSavedSearch(
  db: ReadableDatabase,
  id: string,
): Pick<SavedSearch, 'id' | 'name' | 'asks'> {
  const row = prepared<[string], SavedRow>(
    db,
    `SELECT id, name, place, query, scope, scope_name, sort, descending
     FROM saved_search WHERE id = ?`,
  ).get(id);
  if (!row) throw new AppError('not_found', 'That saved search is no longer in the library.');
  return { id: row.id, name: row.name, asks: questionOf(row) };
}

/** What a search finds, as a list with the newest first. */
export function newestFound(asks: SavedQuestion): List {
  const newest = { sort: 'added', descending: true } as const;
  return asks.of === 'list'
    ? { scope: asks.scope, filter: asks.query, ...newest }
    : { scope: { of: 'search', query: asks.query }, filter: '', ...newest };
}

/** What was asked last in the search box, newest first. */
export function listRecent(db: ReadableDatabase): string[] {
  return plucked<[], string>(db, 'SELECT query FROM recent_search ORDER BY id DESC').all();
}
