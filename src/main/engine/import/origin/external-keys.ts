import { prepared, type Database, type ReadableDatabase } from '../../db/database.ts';

/** What a thing of another program became here. */
export type ExternalKind = 'item' | 'note' | 'attachment' | 'annotation' | 'collection';

/** The program whose keys are known; annotations of files have a system of their own. */
const SYSTEM = 'zotero';

/** The thing here that a thing of Zotero became; null for one that has not come, or was deleted for good. */
export function findThing(db: ReadableDatabase, library: string, key: string): string | null {
  const row = prepared<[string, string, string], { id: string }>(
    db,
    'SELECT thing_id AS id FROM external_key WHERE system = ? AND library = ? AND key = ?',
  ).get(SYSTEM, library, key);
  return row?.id ?? null;
}

/** Remembers what a thing of Zotero became, in the place of what it became before. */
export function rememberThing(
  db: Database,
  library: string,
  key: string,
  { kind, id }: { readonly kind: ExternalKind; readonly id: string },
): void {
  prepared(
    db,
    `INSERT INTO external_key (system, library, key, kind, thing_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET kind = excluded.kind, thing_id = excluded.thing_id`,
  ).run(SYSTEM, library, key, kind, id);
}

/** What is kept of what a thing of Zotero said when it last came, as JSON; null where nothing is. */
export function readSeen(db: ReadableDatabase, library: string, key: string): string | null {
  const row = prepared<[string, string, string], { seen: string | null }>(
    db,
    'SELECT seen FROM external_key WHERE system = ? AND library = ? AND key = ?',
  ).get(SYSTEM, library, key);
  return row?.seen ?? null;
}

/** Keeps what a thing of Zotero that came before says now. */
export function writeSeen(db: Database, library: string, key: string, seen: string): void {
  prepared(db, 'UPDATE external_key SET seen = ? WHERE system = ? AND library = ? AND key = ?').run(
    seen,
    SYSTEM,
    library,
    key,
  );
}
