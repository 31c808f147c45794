import { prepared, type Database, type ReadableDatabase } from '../db/database.ts';

/** What a thing of Zotero became here. */
export type ExternalKind = 'item' | 'note' | 'attachment' | 'annotation' | 'collection';

const SYSTEM = 'zotero';

/** The thing here that a thing of Zotero became; null for one that has not come, or was deleted for good. */
export function findThing(db: ReadableDatabase, library: string, key: string): string | null {
  const row = prepared<[string, string, string], { id: string }>(
    db,
    'SELECT thing_id AS id FROM external_key WHERE system = ? AND library = ? AND key = ?',
  ).get(SYSTEM, library, key);
  return row?.id ?? null;
}

/** Remembers what a thing of Zotero became. */
export function rememberThing(
  db: Database,
  library: string,
  key: string,
  { kind, id }: { readonly kind: ExternalKind; readonly id: string },
): void {
  prepared(
    db,
    'INSERT INTO external_key (system, library, key, kind, thing_id) VALUES (?, ?, ?, ?, ?)',
  ).run(SYSTEM, library, key, kind, id);
}
