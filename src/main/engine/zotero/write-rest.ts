import type { ArticleId } from '../../../shared/domain/ids.ts';
import { prepared, type Database } from '../db/database.ts';
import { linkArticles } from '../library/write-filing.ts';
import type { PreparedItem, PreparedRest } from './prepared-item.ts';

/** What of an import the links and colours need. */
export interface Brought {
  /** The articles of all items, by library and key. */
  readonly articles: ReadonlyMap<string, ArticleId>;
  /** Of those, the articles that this import brought or filled. */
  readonly fresh: ReadonlySet<ArticleId>;
}

/**
 * Links articles whose items are related, where this import brought one of the two: others were linked
 * before, unless the reader took the link away. Call it in a change of the library.
 */
export function writeRelations(
  db: Database,
  items: readonly PreparedItem[],
  { articles, fresh }: Brought,
  now: number,
): void {
  const isLinked = prepared<[string, string, string, string]>(
    db,
    `SELECT 1 FROM article_link WHERE relation = 'related'
       AND ((from_article_id = ? AND to_article_id = ?) OR (from_article_id = ? AND to_article_id = ?))`,
  );
  for (const { library, key, related } of items) {
    const from = articles.get(`${library} ${key}`);
    if (!from) continue;
    for (const other of related) {
      const to = articles.get(`${library} ${other}`);
      if (!to || to === from || !(fresh.has(from) || fresh.has(to))) continue;
      if (isLinked.get(from, to, to, from) === undefined)
        linkArticles(db, from, to, 'related', now);
    }
  }
}

/** Gives tags of new articles the colours that they have in Zotero, unless they have one here. */
export function writeTagColors(
  db: Database,
  tagColors: PreparedRest['tagColors'],
  freshTags: ReadonlySet<string>,
): void {
  const add = prepared(
    db,
    `INSERT INTO tag_color (tag, color, position)
     SELECT ?, ?, coalesce(max(position), 0) + 1 FROM tag_color WHERE true
     ON CONFLICT (tag) DO NOTHING`,
  );
  for (const { tag, color } of tagColors) if (freshTags.has(tag)) add.run(tag, color);
}
