import { z } from 'zod';
import { CollectionId } from '../../../shared/domain/ids.ts';
import { countThings, type BulkKind } from '../bulk/bulk-kind.ts';
import type { Targets } from '../bulk/bulk-run.ts';
import { prepared } from '../db/database.ts';

/** The collection of this id and those inside it, with how deep each is. */
const INSIDE = `WITH RECURSIVE inside (id, depth) AS (
  SELECT ?, 0 UNION SELECT k.id, depth + 1 FROM collection k JOIN inside ON k.parent_id = inside.id)`;

/** The articles that stand in a collection, or in one inside it. */
export function articlesInside(id: CollectionId): Targets {
  return {
    sql: `SELECT 'article' AS type, article_id AS id FROM article_collection
      WHERE collection_id IN (${INSIDE} SELECT id FROM inside) GROUP BY article_id`,
    values: [id],
  };
}

const Params = z.object({ id: CollectionId });

/** Takes articles out of a collection and those inside it, and in the end removes the collections. */
export const removeCollection: BulkKind = ({ db }, params) => {
  const { id } = Params.parse(params);
  const inside = prepared<[string], { id: string }>(
    db,
    `${INSIDE} SELECT id FROM inside ORDER BY depth DESC`,
  ).all(id);
  return {
    title: 'Removing a collection',
    label: () => 'Remove collection',
    done: (things) => `${countThings(things, 'article')} taken out of the collection`,
    apply: (articles) => {
      const takeOut = prepared(
        db,
        'DELETE FROM article_collection WHERE article_id = ? AND collection_id = ?',
      );
      for (const article of articles) {
        for (const collection of inside) takeOut.run(article.id, collection.id);
      }
    },
    complete: () => {
      const remove = prepared(db, 'DELETE FROM collection WHERE id = ?');
      for (const collection of inside) remove.run(collection.id);
    },
  };
};
