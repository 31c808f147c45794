import type { Attribute } from '../../../shared/domain/attribute.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';

interface AttributeRow {
  readonly id: Attribute['id'];
  readonly name: string;
  readonly type: Attribute['type'];
  readonly unit: string | null;
  readonly options: string;
  readonly instruction: string;
  readonly claims: number;
  readonly created_at: number;
  readonly updated_at: number;
}

const SELECT = `
  SELECT t.id, t.name, t.type, t.unit, t.options, t.instruction, t.created_at, t.updated_at,
    (SELECT count(*) FROM attribute_claim v JOIN claim c ON c.id = v.claim_id
     WHERE v.attribute_id = t.id AND c.deleted_at IS NULL AND c.status <> 'rejected') AS claims
  FROM attribute t`;

const toAttribute = (row: AttributeRow): Attribute => ({
  id: row.id,
  name: row.name,
  type: row.type,
  unit: row.unit,
  options: JSON.parse(row.options) as string[],
  instruction: row.instruction,
  claims: row.claims,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const collator = new Intl.Collator('en', { numeric: true });

/** The attributes of the library in the order of their names; those in the trash are left out. */
export function listAttributes(db: ReadableDatabase): Attribute[] {
  return prepared<[], AttributeRow>(db, `${SELECT} WHERE t.deleted_at IS NULL ORDER BY t.id`)
    .all()
    .map(toAttribute)
    .toSorted((one, other) => collator.compare(one.name, other.name));
}

/** Throws `not_found` when it is gone or in the trash. */
export function requireAttribute(db: ReadableDatabase, id: string): Attribute {
  const row = prepared<[string], AttributeRow>(
    db,
    `${SELECT} WHERE t.id = ? AND t.deleted_at IS NULL`,
  ).get(id);
  if (!row) {
    throw new AppError(
      'not_found',
      'That attribute is no longer in the library. Look for it in the trash.',
    );
  }
  return toAttribute(row);
}

/** Those of these attributes that are in the library and not in its trash, in no order. */
export function readAttributes(db: ReadableDatabase, ids: readonly string[]): Attribute[] {
  if (ids.length === 0) return [];
  return prepared<[string], AttributeRow>(
    db,
    `${SELECT} WHERE t.id IN (SELECT value FROM json_each(?)) AND t.deleted_at IS NULL`,
  )
    .all(JSON.stringify(ids))
    .map(toAttribute);
}

/**
 * Refuses to delete attributes of which a first reading that is hidden just now says something: its answers
 * could not come back. Throws `conflict`.
 */
export function refuseHidden(db: ReadableDatabase, ids: readonly string[]): void {
  const these = JSON.stringify(ids);
  const hidden = prepared<[string, string], { attribute: string; question: string }>(
    db,
    `SELECT k.name AS attribute, q.text AS question FROM json_each(?) these
       CROSS JOIN attribute_claim v ON v.attribute_id = these.value
       CROSS JOIN second_reading_claim m ON m.claim_id = v.claim_id AND m.part = 'first' AND m.is_aside = 1
       JOIN attribute k ON k.id = these.value JOIN question q ON q.id = m.question_id
     UNION ALL
     SELECT k.name, q.text FROM json_each(?) these
       CROSS JOIN second_reading_absence b ON b.kind = these.value AND b.part = 'first'
       CROSS JOIN second_reading r ON r.id = b.reading_id AND r.ended_at IS NULL
       JOIN attribute k ON k.id = these.value JOIN question q ON q.id = b.question_id
     LIMIT 1`,
  ).get(these, these);
  if (!hidden) return;
  throw new AppError(
    'conflict',
    `What the first reading of “${hidden.question}” says of “${hidden.attribute}” is hidden while its articles are read a second time. End that reading first, then delete the attribute.`,
  );
}
