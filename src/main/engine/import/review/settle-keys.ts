import anyAscii from 'any-ascii';
import { isUsableKey, makeCitekey } from '../../../../shared/domain/citekey.ts';
import { prepared, type Database, type ReadableDatabase } from '../../db/database.ts';
import { findKeyHolder } from '../../library/citekeys.ts';
import { readDetails } from './staging.ts';

/** Whose a citekey is in the library, in words; null where nobody has it. */
export function holderInLibrary(db: ReadableDatabase, key: string): string | null {
  const holder = findKeyHolder(db, key);
  if (!holder) return null;
  const where = holder.isInTrash ? ' in the trash' : '';
  return `“${holder.title}”${where}${holder.isOwn ? '' : ', as another name'}`;
}

/** Whose a citekey is among the entries that become articles, but for this one; null for nobody’s. */
export function holderInStaging(staging: ReadableDatabase, id: number, key: string): string | null {
  const row = prepared<[string, number], { title: string }>(
    staging,
    `SELECT title FROM staged_entry WHERE citekey = ? AND decision = 'add' AND id <> ? LIMIT 1`,
  ).get(key, id);
  return row ? `“${row.title}” of this import` : null;
}

/** Whether another entry that comes in brings this key, as its citekey or as another name. */
function isBrought(staging: ReadableDatabase, id: number, key: string): boolean {
  const row = prepared<[string, number]>(
    staging,
    `SELECT 1 FROM staged_name n JOIN staged_entry e ON e.id = n.entry_id
     WHERE n.key = ? AND e.id <> ? AND e.decision <> 'leave_out' LIMIT 1`,
  ).get(key, id);
  return row !== undefined;
}

/**
 * Gives an entry the citekey that it would have as an article: the one that it came with; where that
 * is somebody’s already, or cannot be cited, another that is free, and says so. One that is made for it is none
 * that another entry brings as a name.
 */
export function settleKey(db: Database, staging: Database, id: number): void {
  const { csl, citekey: wanted } = readDetails(staging, id);
  const holder = (key: string): string | null =>
    holderInLibrary(db, key) ?? holderInStaging(staging, id, key);
  const key = makeCitekey(
    { ...csl, ...(wanted !== null && { 'citation-key': wanted }) },
    anyAscii,
    (each) => holder(each) !== null || (each !== wanted && isBrought(staging, id, each)),
  );
  const isKept = wanted === null || key === wanted;
  const takenBy = isKept ? null : isUsableKey(wanted) ? (holder(wanted) ?? '') : '';
  prepared(staging, 'UPDATE staged_entry SET citekey = ?, key_taken_by = ? WHERE id = ?').run(
    key,
    takenBy,
    id,
  );
}

/** Takes the citekey of an entry that becomes no article of its own. */
export function dropKey(staging: Database, id: number): void {
  prepared(staging, `UPDATE staged_entry SET citekey = '', key_taken_by = NULL WHERE id = ?`).run(
    id,
  );
}
