import type { ReadingStatus } from '../../../shared/domain/article.ts';
import type { ArticleId, CollectionId, LinkId } from '../../../shared/domain/ids.ts';
import type { ArticleRelation } from '../../../shared/domain/link.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';

/** Gives the articles a reading status; those that have it or are gone are passed over. */
export function giveStatus(db: Database, ids: readonly string[], status: ReadingStatus): void {
  const set = prepared(db, 'UPDATE article SET status = ? WHERE id = ? AND status <> ?');
  for (const id of ids) set.run(status, id, status);
}

/** Saves an empty collection, within another or on top, and answers with its id. */
export function insertCollection(
  db: Database,
  { name, parentId }: { readonly name: string; readonly parentId: CollectionId | null },
  now: number,
): CollectionId {
  const id = makeId(now) as CollectionId;
  prepared(db, 'INSERT INTO collection (id, name, parent_id, created_at) VALUES (?, ?, ?, ?)').run(
    id,
    name,
    parentId,
    now,
  );
  return id;
}

/** The collection of this name within another or on top, the oldest of several; made where there is none. */
export function enterCollection(
  db: Database,
  place: { readonly name: string; readonly parentId: CollectionId | null },
  now: number,
): CollectionId {
  const found = plucked<[string, string | null], CollectionId>(
    db,
    'SELECT id FROM collection WHERE name = ? AND parent_id IS ? ORDER BY created_at LIMIT 1',
  ).get(place.name, place.parentId);
  return found ?? insertCollection(db, place, now);
}

/**
 * Links two articles, unless they are linked so already, and answers with the id of the link. Only a report
 * has a direction: otherwise a link the other way round is the same.
 */
export function linkArticles(
  db: Database,
  from: ArticleId,
  to: ArticleId,
  relation: ArticleRelation,
  now: number,
): LinkId {
  const find = prepared<[string, string, string], { id: LinkId }>(
    db,
    'SELECT id FROM article_link WHERE from_article_id = ? AND to_article_id = ? AND relation = ?',
  );
  const existing =
    find.get(from, to, relation) ??
    (relation === 'reports_on' ? undefined : find.get(to, from, relation));
  if (existing) return existing.id;
  const id = makeId(now) as LinkId;
  prepared(
    db,
    `INSERT INTO article_link (id, from_article_id, to_article_id, relation, created_at)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(id, from, to, relation, now);
  return id;
}
