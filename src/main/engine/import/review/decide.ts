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

function setDecision(db: Database, staging: Database, id: number, decision: ReviewDecision): void {
  const before = requireEntry(staging, id).decision;
  // Decided again as it was, an entry keeps the citekey that the reader may have given it.
  if (decision === before) return;
  prepared(staging, 'UPDATE staged_entry SET decision = ? WHERE id = ?').run(decision, id);
  if (decision === 'add') settleKey(db, staging, id);
  else dropKey(staging, id);
  followTarget(db, staging, id, decision);
}

/**
 * Entries that are merged into another are left out with it, as nobody would find them in what is not there; and
 * merged into it again when it comes in after all, if they surely are the same.
 */
function followTarget(
  db: Database,
  staging: Database,
  target: number,
  decision: ReviewDecision,
): void {
  const [from, to, sure] =
    decision === 'leave_out'
      ? (['merge', 'leave_out', ''] as const)
      : (['leave_out', 'merge', 'AND is_sure = 1'] as const);
  const followers = plucked<[number, string], number>(
    staging,
    `SELECT id FROM staged_entry
     WHERE match_entry = ? AND part = 'duplicate' AND decision = ? ${sure} ORDER BY id`,
  ).all(target, from);
  for (const id of followers) setDecision(db, staging, id, to);
}

/** Whether an entry doubles something that is here, or comes in. */
function hasTarget(staging: Database, id: number): boolean {
  const row = prepared<[number]>(
    staging,
    `SELECT 1 FROM staged_entry e LEFT JOIN staged_entry t ON t.id = e.match_entry
     WHERE e.id = ? AND e.part <> 'new'
       AND (t.id IS NULL OR t.article_id IS NOT NULL OR t.decision <> 'leave_out')`,
  ).get(id);
  return row !== undefined;
}

/** Says what becomes of an entry. One that doubles nothing, or what is left out, is added instead of merged. */
export function decideEntry(
  db: Database,
  staging: Database,
  id: number,
  decision: ReviewDecision,
): void {
  requireEntry(staging, id);
  const isAlone = decision === 'merge' && !hasTarget(staging, id);
  setDecision(db, staging, id, isAlone ? 'add' : decision);
}

/** Takes one side of a field of a duplicate, which is merged from then on. */
export function chooseSide(staging: Database, id: number, field: string, side: MergeSide): void {
  if (!hasTarget(staging, id)) {
    throw new AppError(
      'not_found',
      'That entry doubles nothing that is here or comes in, so there is nothing to merge it with.',
    );
  }
  prepared(
    staging,
    `UPDATE staged_entry SET choices = json_set(choices, ?, ?), decision = 'merge' WHERE id = ?`,
  ).run(`$."${field.replaceAll('"', '')}"`, side, id);
  dropKey(staging, id);
}

/** Merges an entry that surely doubles something, so that it fills only what is empty there. */
export function fillEmpty(staging: Database, id: number): void {
  if (!hasTarget(staging, id)) return;
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
