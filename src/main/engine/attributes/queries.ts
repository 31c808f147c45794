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
