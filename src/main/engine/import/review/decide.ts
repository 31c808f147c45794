import type {
  MergeSide,
  ReviewDecision,
  ReviewFilter,
} from '../../../../shared/domain/import-review.ts';
import { AppError } from '../../../../shared/errors.ts';
import { isUsableKey } from '../../../../shared/domain/citekey.ts';
import { plucked, prepared, type Database, type ReadableDatabase } from '../../db/database.ts';
import { dropKey, holderInLibrary, holderInStaging, settleKey } from './settle-keys.ts';

/** The entries that a filter shows, as a condition with its values. */
const CONDITIONS: Readonly<Record<ReviewFilter, string>> = {
  duplicate: `part = 'duplicate'`,
  new: `part = 'new'`,
  same: `part = 'same'`,
  all: 'TRUE',
  key_taken: 'key_taken_by IS NOT NULL',
};

/** So many numbers of the entries that a filter shows, from a place among them on. */
export function entriesOf(
  staging: ReadableDatabase,
  filter: ReviewFilter,
  first: number,
  limit: number,
): number[] {
  return plucked<[number, number], number>(
    staging,
    `SELECT id FROM staged_entry WHERE ${CONDITIONS[filter]} ORDER BY id LIMIT ? OFFSET ?`,
  ).all(limit, first);
}

function requireEntry(staging: Database, id: number): { readonly decision: ReviewDecision } {
  const row = prepared<[number], { decision: ReviewDecision }>(
    staging,
    'SELECT decision FROM staged_entry WHERE id = ?',
  ).get(id);
  if (!row) throw new AppError('not_found', 'That entry is not in this import.');
  return row;
}

/** Says what becomes of an entry. One that doubles nothing is added instead of merged. */
export function decideEntry(
  db: Database,
  staging: Database,
  id: number,
  decision: ReviewDecision,
): void {
  const before = requireEntry(staging, id).decision;
  prepared(
    staging,
    `UPDATE staged_entry
     SET decision = CASE WHEN ? = 'merge' AND part = 'new' THEN 'add' ELSE ? END WHERE id = ?`,
  ).run(decision, decision, id);
  const after = requireEntry(staging, id).decision;
  // Decided again as it was, an entry keeps the citekey that the reader may have given it.
  if (after === before) return;
  if (after === 'add') settleKey(db, staging, id);
  else dropKey(staging, id);
}

/** Takes one side of a field of a duplicate, which is merged from then on. */
export function chooseSide(staging: Database, id: number, field: string, side: MergeSide): void {
  const changed = prepared(
    staging,
    `UPDATE staged_entry SET choices = json_set(choices, ?, ?), decision = 'merge'
     WHERE id = ? AND part <> 'new'`,
  ).run(`$."${field.replaceAll('"', '')}"`, side, id);
  if (changed.changes === 0) throw new AppError('not_found', 'That entry doubles nothing here.');
  dropKey(staging, id);
}

/** Merges an entry that surely doubles something, so that it fills only what is empty there. */
export function fillEmpty(staging: Database, id: number): void {
  const changed = prepared(
    staging,
    `UPDATE staged_entry SET choices = '{}', decision = 'merge' WHERE id = ? AND part = 'duplicate' AND (is_sure = 1 OR decision = 'merge')`,
  ).run(id);
  if (changed.changes > 0) dropKey(staging, id);
}

/** Gives an entry another citekey. Throws `conflict` when something else has it. */
export function rekeyEntry(db: Database, staging: Database, id: number, citekey: string): void {
  requireEntry(staging, id);
  if (!isUsableKey(citekey)) {
    throw new AppError(
      'invalid_input',
      `“${citekey}” cannot be cited: a citekey begins with a letter, digit or underscore and has no blanks, commas, brackets, %, # or ~.`,
    );
  }
  const holder = holderInLibrary(db, citekey) ?? holderInStaging(staging, id, citekey);
  if (holder !== null) {
    throw new AppError(
      'conflict',
      `“${citekey}” is already the citekey of ${holder}. Choose another.`,
    );
  }
  prepared(staging, 'UPDATE staged_entry SET citekey = ?, key_taken_by = NULL WHERE id = ?').run(
    citekey,
    id,
  );
}
