import {
  attributeProblem,
  tidyAttribute,
  type AttributeDraft,
} from '../../../shared/domain/attribute.ts';
import type { AttributeId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import { requireAttribute } from './queries.ts';

/** Each has its place in lists and menus. */
const MOST_ATTRIBUTES = 500;

/** The draft as it is kept; throws `invalid_input` or `conflict` for one that cannot be. */
function checked(db: Database, given: AttributeDraft, ownId: string): AttributeDraft {
  const draft = tidyAttribute(given);
  const problem = attributeProblem(draft);
  if (problem !== null) throw new AppError('invalid_input', problem);
  const others = prepared<[string], { name: string }>(
    db,
    'SELECT name FROM attribute WHERE deleted_at IS NULL AND id <> ?',
  ).all(ownId);
  if (others.length >= MOST_ATTRIBUTES) {
    throw new AppError(
      'conflict',
      `A library has ${String(MOST_ATTRIBUTES)} attributes at most. Delete one that is no longer needed.`,
    );
  }
  const low = draft.name.toLowerCase();
  const same = others.find(({ name }) => name.toLowerCase() === low);
  if (same) {
    throw new AppError(
      'conflict',
      `There is an attribute “${same.name}” already. Choose another name, or use that one.`,
    );
  }
  return draft;
}

/** Saves a new attribute and answers with its id. */
export function insertAttribute(db: Database, given: AttributeDraft, now: number): AttributeId {
  const draft = checked(db, given, '');
  const id = makeId(now) as AttributeId;
  prepared(
    db,
    `INSERT INTO attribute (id, name, type, unit, options, instruction, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    draft.name,
    draft.type,
    draft.unit,
    JSON.stringify(draft.options),
    draft.instruction,
    now,
    now,
  );
  return id;
}

/** Changes an attribute; its type stays as long as any claim answers it, in the trash or not. */
export function updateAttribute(
  db: Database,
  id: string,
  given: AttributeDraft,
  now: number,
): void {
  const before = requireAttribute(db, id);
  const draft = checked(db, given, id);
  const answered = plucked<[string], 1>(
    db,
    'SELECT 1 FROM attribute_claim WHERE attribute_id = ? LIMIT 1',
  );
  if (draft.type !== before.type && answered.get(id) !== undefined) {
    throw new AppError(
      'conflict',
      `“${before.name}” has claims, also those in the trash counted, so that its type stays. Make another attribute for another type.`,
    );
  }
  changeOneRow(
    db,
    'the attribute',
    `UPDATE attribute SET name = ?, type = ?, unit = ?, options = ?, instruction = ?, updated_at = ?
     WHERE id = ?`,
    draft.name,
    draft.type,
    draft.unit,
    JSON.stringify(draft.options),
    draft.instruction,
    now,
    id,
  );
}
