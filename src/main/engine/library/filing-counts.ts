import type { CollectionId } from '../../../shared/domain/ids.ts';
import type { LibraryOverview } from '../../../shared/domain/library.ts';
import { compareWords } from '../../../shared/domain/word-order.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';

type FilingCounts = Pick<LibraryOverview, 'collections' | 'tags'>;

/** Leaves out the few articles in the trash instead of looking up for each whether it is there. */
const COLLECTIONS = `
  SELECT k.id, k.name, k.parent_id AS parentId,
    (SELECT count(DISTINCT ac.article_id) FROM article_collection ac
     WHERE ac.collection_id IN (
       WITH RECURSIVE inside (id) AS (
         SELECT k.id UNION SELECT j.id FROM collection j JOIN inside ON j.parent_id = inside.id)
       SELECT id FROM inside)
     AND ac.article_id NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL)) AS articles
  FROM collection k ORDER BY k.id`;

const TAGS = `
  SELECT t.tag AS name, count(*) AS articles FROM article_tag t
  WHERE t.article_id NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL)
  GROUP BY t.tag ORDER BY t.tag`;

/** A text that changes whenever a row of these tables does; the row sums are there for backups. */
const STATE = `
  SELECT json_group_array(json_array(table_name, rows, sum)) FROM (
    SELECT table_name, rows, sum FROM row_sum
    WHERE table_name IN ('article', 'article_collection', 'article_tag', 'collection')
    ORDER BY table_name)`;

function readState(db: ReadableDatabase): string {
  return plucked<[], string>(db, STATE).get()!;
}

function countFiling(db: ReadableDatabase): FilingCounts {
  return {
    collections: prepared<
      [],
      { id: CollectionId; name: string; parentId: CollectionId | null; articles: number }
    >(db, COLLECTIONS)
      .all()
      .toSorted((a, b) => compareWords(a.name, b.name)),
    tags: prepared<[], { name: string; articles: number }>(db, TAGS)
      .all()
      .toSorted((a, b) => compareWords(a.name, b.name)),
  };
}

const known = new WeakMap<ReadableDatabase, { state: string; counts: FilingCounts }>();

/**
 * Collections and tags with the number of their articles outside the trash. With 200,000 tags and a
 * hundred collections in one another, counting takes 200 ms: it is done again only when an article or
 * where it is filed has changed, not when a claim was decided.
 */
export function readFilingCounts(db: ReadableDatabase): FilingCounts {
  const state = readState(db);
  const last = known.get(db);
  if (last?.state === state) return last.counts;
  const counts = countFiling(db);
  // If something was written meanwhile, nobody knows whether it was counted: do not keep the counts.
  if (readState(db) === state) known.set(db, { state, counts });
  return counts;
}
