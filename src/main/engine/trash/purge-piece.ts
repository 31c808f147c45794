import { plucked, prepared, type Database } from '../db/database.ts';
import { forgetSome } from '../history/forget.ts';
import { touchIndex } from '../search/index-damage.ts';
import { dropIndexed } from '../search/whole-articles.ts';
import { TABLE_OF, type ThingType } from './things.ts';

/** Something that is to be deleted for good. */
export interface Doomed {
  readonly type: ThingType;
  readonly id: string;
}

/** So many things that an article holds are deleted at once. */
const THINGS = 40;

/** What an article holds that has a history of its own, and its search index, if it has one. */
const HELD = [
  { table: 'claim', index: 'claim' },
  { table: 'annotation', index: 'annotation' },
  { table: 'note', index: 'note' },
  { table: 'attachment', index: null },
  { table: 'waiting_annotation', index: null },
] as const;

/** Where it is looked for: in the library, and among what history alone knows. */
const INSIDE = [
  ...HELD.map((held) => ({
    ...held,
    sql: `SELECT id FROM ${held.table} WHERE article_id = ? LIMIT ?`,
  })),
  {
    table: null,
    index: null,
    sql: `SELECT DISTINCT thing_id AS id FROM history_change
      WHERE other_id = ? AND table_name IN (${HELD.map(({ table }) => `'${table}'`).join(', ')}) LIMIT ?`,
  },
] as const;

/** Takes some of the claims that answer an attribute away; tells whether something was left to take. */
function emptyAttribute(db: Database, attributeId: string): boolean {
  const ids = plucked<[string, number], string>(
    db,
    'SELECT claim_id FROM attribute_claim WHERE attribute_id = ? LIMIT ?',
  ).all(attributeId, THINGS);
  if (ids.length === 0) return false;
  if (!forgetSome(db, ids)) {
    touchIndex(() => {
      dropIndexed(db, 'claim', ids);
    });
    prepared(db, 'DELETE FROM claim WHERE id IN (SELECT value FROM json_each(?))').run(
      JSON.stringify(ids),
    );
  }
  return true;
}

/** So many pages of PDFs are deleted at once. */
const PAGES = 100;

function dropSomePages(db: Database, articleId: string): boolean {
  const { changes } = prepared(
    db,
    `DELETE FROM pdf_page WHERE id IN (
       SELECT p.id FROM pdf_reading g JOIN pdf_page p ON p.reading_seq = g.seq
       WHERE g.article_id = ? LIMIT ?)`,
  ).run(articleId, PAGES);
  return changes > 0;
}

/** Takes some of what an article holds away; tells whether something was left to take. */
function emptySome(db: Database, articleId: string): boolean {
  for (const { table, index, sql } of INSIDE) {
    const ids = prepared<[string, number], { id: string }>(db, sql)
      .all(articleId, THINGS)
      .map(({ id }) => id);
    if (ids.length === 0) continue;
    if (!forgetSome(db, ids) && table !== null) {
      if (index !== null) {
        touchIndex(() => {
          dropIndexed(db, index, ids);
        });
      }
      prepared(db, `DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`).run(
        JSON.stringify(ids),
      );
    }
    return true;
  }
  return dropSomePages(db, articleId);
}

function isInTrash(db: Database, { type, id }: Doomed): boolean {
  return (
    prepared(db, `SELECT 1 FROM ${TABLE_OF[type]} WHERE id = ? AND deleted_at IS NOT NULL`).get(
      id,
    ) !== undefined
  );
}

/** Whether the library has a thing, in the trash or not. */
export function isThere(db: Database, { type, id }: Doomed): boolean {
  return prepared(db, `SELECT 1 FROM ${TABLE_OF[type]} WHERE id = ?`).get(id) !== undefined;
}

/**
 * Deletes a piece of a thing for good, of what history holds of it first: some 10 ms, however much there
 * is. Answers whether the thing is gone with all that it held; one that is not in the trash stays. Call
 * it in transactions, between which nothing else is changed, until it answers true.
 */
export function purgePiece(db: Database, thing: Doomed): boolean {
  if (!isInTrash(db, thing)) return true;
  if (thing.type === 'article' && emptySome(db, thing.id)) return false;
  if (thing.type === 'attribute' && emptyAttribute(db, thing.id)) return false;
  if (forgetSome(db, [thing.id])) return false;
  prepared(db, `DELETE FROM ${TABLE_OF[thing.type]} WHERE id = ?`).run(thing.id);
  return true;
}
