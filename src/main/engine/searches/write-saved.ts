import type { SavedSearchId } from '../../../shared/domain/ids.ts';
import type { SavedQuestion } from '../../../shared/domain/saved-search.ts';
import { AppError } from '../../../shared/errors.ts';
import { plucked, prepared, type Bindable, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';

/** So many searches a library may keep: each has a line in the sidebar. */
const MOST_SAVED = 200;

function requireSaved(db: Database, id: string): void {
  if (!prepared(db, 'SELECT 1 FROM saved_search WHERE id = ?').get(id)) {
    throw new AppError('not_found', 'That saved search is already gone.');
  }
}

interface Columns {
  readonly place: string;
  readonly query: string;
  readonly scope: string | null;
  readonly scopeName: string | null;
  readonly sort: string;
  readonly descending: number;
}

/** What a search asks, as its row has it; a collection keeps its name, to be told by when it is gone. */
function columnsOf(db: Database, asks: SavedQuestion): Columns {
  const { query } = asks;
  if (asks.of === 'search') {
    return {
      place: 'search',
      query,
      scope: null,
      scopeName: null,
      sort: asks.order,
      descending: 1,
    };
  }
  const { scope, sort, descending } = asks;
  const scopeName =
    scope.of === 'collection'
      ? (plucked<[string], string>(db, 'SELECT name FROM collection WHERE id = ?').get(scope.id) ??
        null)
      : null;
  return {
    place: 'list',
    query,
    scope: JSON.stringify(scope),
    scopeName,
    sort,
    descending: descending ? 1 : 0,
  };
}

const valuesOf = ({ place, query, scope, scopeName, sort, descending }: Columns): Bindable[] => [
  place,
  query,
  scope,
  scopeName,
  sort,
  descending,
];

/** Saves a new search behind all others. Throws `conflict` where the library keeps too many. */
export function insertSearch(
  db: Database,
  name: string,
  asks: SavedQuestion,
  now: number,
): SavedSearchId {
  const { saved, last } = prepared<[], { saved: number; last: number | null }>(
    db,
    'SELECT count(*) AS saved, max(position) AS last FROM saved_search',
  ).get()!;
  if (saved >= MOST_SAVED) {
    throw new AppError(
      'conflict',
      `The library keeps ${String(MOST_SAVED)} saved searches, which is the most. Delete one first.`,
    );
  }
  const id = makeId(now) as SavedSearchId;
  prepared(
    db,
    `INSERT INTO saved_search (id, name, position, place, query, scope, scope_name, sort, descending,
       created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, name, (last ?? -1) + 1, ...valuesOf(columnsOf(db, asks)), now, now);
  return id;
}

/** Gives a saved search another name, or lets it ask something else. Throws `not_found`. */
export function updateSearch(
  db: Database,
  id: string,
  { name, asks }: { readonly name?: string | undefined; readonly asks?: SavedQuestion | undefined },
  now: number,
): void {
  requireSaved(db, id);
  if (name !== undefined) {
    prepared(db, 'UPDATE saved_search SET name = ?, updated_at = ? WHERE id = ? AND name <> ?').run(
      name,
      now,
      id,
      name,
    );
  }
  if (asks === undefined) return;
  const values = valuesOf(columnsOf(db, asks));
  prepared(
    db,
    `UPDATE saved_search SET place = ?, query = ?, scope = ?, scope_name = ?, sort = ?, descending = ?,
       updated_at = ?
     WHERE id = ? AND (place, query, scope, scope_name, sort, descending) IS NOT (?, ?, ?, ?, ?, ?)`,
  ).run(...values, now, id, ...values);
}

/** Puts a saved search before another, or behind all. Throws `not_found`. */
export function moveSearch(db: Database, id: string, before: string | null): void {
  requireSaved(db, id);
  if (before !== null) requireSaved(db, before);
  if (id === before) return;
  const others = plucked<[string], string>(
    db,
    'SELECT id FROM saved_search WHERE id <> ? ORDER BY position, id',
  ).all(id);
  others.splice(before === null ? others.length : others.indexOf(before), 0, id);
  const place = prepared(db, 'UPDATE saved_search SET position = ? WHERE id = ? AND position <> ?');
  for (const [position, one] of others.entries()) place.run(position, one, position);
}

/** Lets go of a saved search; undo brings it back. Throws `not_found`. */
export function removeSearch(db: Database, id: string): void {
  requireSaved(db, id);
  prepared(db, 'DELETE FROM saved_search WHERE id = ?').run(id);
}
