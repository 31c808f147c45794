import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import type { Filing } from '../../../shared/domain/article.ts';
import type { CollectionId } from '../../../shared/domain/ids.ts';
import { compareWords, foldWords } from '../../../shared/domain/word-order.ts';
import { prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { countSelected, selectArticles } from './article-selection.ts';

/** What is added to each of some articles and what is taken away. */
export interface Changes<T> {
  readonly add: readonly T[];
  readonly remove: readonly T[];
}

/**
 * Each tag in the spelling that the library has for it, whatever its capitals and accents; itself where
 * there is none. It goes from tag to tag through their index, as a library has few of them.
 */
function knownTags(db: Database, tags: readonly string[]): string[] {
  const exact = prepared<[string], { tag: string }>(
    db,
    'SELECT tag FROM article_tag WHERE tag = ? LIMIT 1',
  );
  const alike = prepared<[string], { tag: string }>(
    db,
    `WITH RECURSIVE known (tag) AS (
       SELECT min(tag) FROM article_tag
       UNION ALL
       SELECT (SELECT min(t.tag) FROM article_tag t WHERE t.tag > known.tag) FROM known
       WHERE known.tag IS NOT NULL)
     SELECT tag FROM known WHERE tag IS NOT NULL AND fold_words(tag) = fold_words(?) LIMIT 1`,
  );
  return tags.map((tag) => (exact.get(tag) ?? alike.get(tag))?.tag ?? tag);
}

/** The tags to add in the spelling of the library, but for those that are spelled anew, each once. */
function tagsToAdd(db: Database, { add, remove }: Changes<string>): string[] {
  const respelled = new Set(remove.map(foldWords));
  const known = knownTags(
    db,
    add.filter((tag) => !respelled.has(foldWords(tag))),
  );
  const all = [...known, ...add.filter((tag) => respelled.has(foldWords(tag)))];
  return [...new Map(all.map((tag) => [foldWords(tag), tag])).values()];
}

/** Tags the articles; those that are gone are passed over. */
export function changeTags(db: Database, ids: readonly string[], tags: Changes<string>): void {
  const attach = prepared(
    db,
    `INSERT INTO article_tag (article_id, tag) SELECT id, ? FROM article WHERE id = ?
     ON CONFLICT DO NOTHING`,
  );
  const detach = prepared(db, 'DELETE FROM article_tag WHERE article_id = ? AND tag = ?');
  const [remove, add] = [knownTags(db, tags.remove), tagsToAdd(db, tags)];
  for (const id of ids) {
    for (const tag of remove) detach.run(id, tag);
    for (const tag of add) attach.run(tag, id);
  }
}

/** Puts the articles into collections and takes them out; those that are gone are passed over. */
export function changeCollections(
  db: Database,
  ids: readonly string[],
  collections: Changes<CollectionId>,
): void {
  const attach = prepared(
    db,
    `INSERT INTO article_collection (article_id, collection_id) SELECT id, ? FROM article WHERE id = ?
     ON CONFLICT DO NOTHING`,
  );
  const detach = prepared(
    db,
    'DELETE FROM article_collection WHERE article_id = ? AND collection_id = ?',
  );
  for (const id of ids) {
    for (const collection of collections.remove) detach.run(id, collection);
    for (const collection of collections.add) attach.run(collection, id);
  }
}

/** How many of the articles have each tag, and stand in each collection itself. */
export function readFiling(db: ReadableDatabase, selection: ArticleSelection): Filing {
  const { sql, values } = selectArticles(db, selection);
  return {
    articles: countSelected(db, selection),
    tags: prepared<unknown[], { name: string; articles: number }>(
      db,
      `SELECT tag AS name, count(*) AS articles FROM article_tag
       WHERE article_id IN (${sql}) GROUP BY tag ORDER BY tag`,
    )
      .all(...values)
      .toSorted((a, b) => compareWords(a.name, b.name)),
    collections: prepared<unknown[], { id: CollectionId; articles: number }>(
      db,
      `SELECT collection_id AS id, count(*) AS articles FROM article_collection
       WHERE article_id IN (${sql}) GROUP BY collection_id
       ORDER BY collection_id`,
    ).all(...values),
  };
}

/** The step of history in words. */
export function fileLabel(
  articles: string,
  tags: Changes<string>,
  collections: Changes<CollectionId>,
): string {
  const hasTags = tags.add.length + tags.remove.length > 0;
  const hasCollections = collections.add.length + collections.remove.length > 0;
  if (hasTags && hasCollections) return `Tag and sort ${articles}`;
  return hasCollections ? `Sort ${articles} into collections` : `Tag ${articles}`;
}
