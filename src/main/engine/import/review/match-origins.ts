import type { MatchReason } from '../../../../shared/domain/import-review.ts';
import { prepared, type Database } from '../../db/database.ts';
import { findThing, inZotero } from '../../db/external-keys.ts';
import { readInPages, type Breathe } from './in-pages.ts';

/** An entry that came before under the key that another program has for it. */
export interface KnownEntry {
  readonly entry: number;
  readonly article: string;
  /** Whether the reader deleted that. */
  readonly isInTrash: boolean;
}

/** Why an entry is held against what came under its key. */
export const SAME_ORIGIN: MatchReason = {
  by: 'origin',
  value: '',
  titles: null,
  years: [null, null],
  sameFirstAuthor: null,
  isSure: true,
};

/** The entries of a staging that came before under their own keys, each with what it became. */
export async function findKnown(
  db: Database,
  staging: Database,
  breathe: Breathe,
): Promise<readonly KnownEntry[]> {
  const known: KnownEntry[] = [];
  const page = prepared<[number, number], { id: number; key: string | null; library: string }>(
    staging,
    `SELECT id, entry ->> '$.origin.key' AS key, entry ->> '$.origin.library' AS library
     FROM staged_entry WHERE id > ? ORDER BY id LIMIT ?`,
  );
  const isThere = prepared<[string], { deleted_at: number | null }>(
    db,
    'SELECT deleted_at FROM article WHERE id = ?',
  );
  await readInPages((after, limit) => {
    const rows = page.all(after, limit);
    for (const { id, key, library } of rows) {
      const article = key === null ? null : findThing(db, inZotero(library), key);
      const row = article === null ? undefined : isThere.get(article);
      if (article === null || !row) continue;
      known.push({ entry: id, article, isInTrash: row.deleted_at !== null });
    }
    return rows.at(-1)?.id ?? null;
  }, breathe);
  return known;
}

/** Says of an entry whose article the reader deleted that it stays out. */
export function saveDeleted(staging: Database, { entry, article }: KnownEntry): void {
  prepared(
    staging,
    `UPDATE staged_entry SET part = 'same', decision = 'leave_out', is_sure = 1, reason = ?,
       match_article = ? WHERE id = ?`,
  ).run(JSON.stringify(SAME_ORIGIN), article, entry);
}
