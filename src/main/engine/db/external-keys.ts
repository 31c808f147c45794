import { prepared, type Database, type ReadableDatabase } from './database.ts';

/** What a thing of another program became here. */
export type ExternalKind = 'item' | 'note' | 'attachment' | 'annotation' | 'collection';

/**
 * Where keys from outside are kept apart from others: things of Zotero by the library that they are in,
 * annotations of files by how their file names them (`w3c`), and marks in PDFs (`pdf`) by their article.
 */
export interface KeySpace {
  readonly system: 'zotero' | 'w3c' | 'pdf';
  /** Empty where a key is the only one of its kind wherever it is met. */
  readonly library: string;
}

/** The keys of a library of Zotero. */
export const inZotero = (library: string): KeySpace => ({ system: 'zotero', library });

/** The thing here that a thing from outside became; null for one that has not come, or was deleted for good. */
export function findThing(
  db: ReadableDatabase,
  { system, library }: KeySpace,
  key: string,
): string | null {
  const row = prepared<[string, string, string], { id: string }>(
    db,
    'SELECT thing_id AS id FROM external_key WHERE system = ? AND library = ? AND key = ?',
  ).get(system, library, key);
  return row?.id ?? null;
}

/** Remembers what a thing from outside became, in the place of what it became before. */
export function rememberThing(
  db: Database,
  { system, library }: KeySpace,
  key: string,
  { kind, id }: { readonly kind: ExternalKind; readonly id: string },
): void {
  prepared(
    db,
    `INSERT INTO external_key (system, library, key, kind, thing_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET kind = excluded.kind, thing_id = excluded.thing_id`,
  ).run(system, library, key, kind, id);
}

/** What is kept of what a thing from outside said when it last came, as JSON; null where nothing is. */
export function readSeen(
  db: ReadableDatabase,
  { system, library }: KeySpace,
  key: string,
): string | null {
  const row = prepared<[string, string, string], { seen: string | null }>(
    db,
    'SELECT seen FROM external_key WHERE system = ? AND library = ? AND key = ?',
  ).get(system, library, key);
  return row?.seen ?? null;
}

/** Keeps what a thing that came before says now. */
export function writeSeen(
  db: Database,
  { system, library }: KeySpace,
  key: string,
  seen: string,
): void {
  prepared(db, 'UPDATE external_key SET seen = ? WHERE system = ? AND library = ? AND key = ?').run(
    seen,
    system,
    library,
    key,
  );
}
