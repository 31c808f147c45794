import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { plucked, prepared, type Database } from '../../db/database.ts';
import { linkArticles } from '../../library/write-filing.ts';
import { eachPage, readInPages, type Breathe } from '../review/in-pages.ts';
import type { EntryDetails } from '../review/staging.ts';
import type { CollectionTree } from './collection-tree.ts';
import type { EntryOrigin, OriginRest } from './entry-origin.ts';
import { findThing, inZotero } from '../../db/external-keys.ts';
import { rememberSame } from './news.ts';

/** What the end of an import from another program is written with. */
export interface Closing {
  readonly db: Database;
  readonly staging: Database;
  readonly tree: CollectionTree;
  readonly rest: OriginRest;
  readonly now: number;
  readonly transact: <T>(change: () => T) => T;
  readonly breathe: Breathe;
}

/**
 * Writes what is about several entries of another program, when those are written: which of them are related,
 * the colours of their tags, and, the first time, its empty collections. In short transactions.
 */
export async function closeOrigins(closing: Closing): Promise<void> {
  const { db, staging, tree, rest, transact, breathe } = closing;
  const fresh = await readFresh(closing);
  if (fresh.articles.size === 0) return;
  await eachPage(
    fresh.related,
    (page) => {
      transact(() => {
        for (const origin of page) relate(closing, origin, fresh.articles);
      });
    },
    breathe,
  );
  transact(() => {
    writeTagColors(db, rest.tagColors, fresh.tags);
  });
  // Later the reader may have removed one.
  if (cameBefore(staging)) return;
  await eachPage(
    rest.collections,
    (page) => {
      transact(() => {
        for (const { keys, library } of page) tree.find(library, keys.at(-1)!);
      });
    },
    breathe,
  );
}

function cameBefore(staging: Database): boolean {
  return (
    prepared(
      staging,
      `SELECT 1 FROM staged_entry WHERE reason ->> '$.by' = 'origin' LIMIT 1`,
    ).get() !== undefined
  );
}

/** What this import brought, and what is related. */
interface Fresh {
  readonly articles: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly related: readonly EntryOrigin[];
}

interface EntryRow {
  readonly id: number;
  readonly entry: string;
  /** What it became. */
  readonly written: string | null;
  /** What it is the same as, and says nothing new of. */
  readonly same: string | null;
}

/** Reads all entries once. Of those that say nothing new it is remembered what they are here, and what they say. */
async function readFresh({ db, staging, transact, breathe }: Closing): Promise<Fresh> {
  const articles = new Set<string>();
  const tags = new Set<string>();
  const related: EntryOrigin[] = [];
  const page = prepared<[number, number], EntryRow>(
    staging,
    `SELECT e.id, e.entry, e.article_id AS written,
       iif(e.part = 'same' AND e.is_sure = 1, coalesce(e.match_article, t.article_id), NULL) AS same
     FROM staged_entry e LEFT JOIN staged_entry t ON t.id = e.match_entry
     WHERE e.id > ? ORDER BY e.id LIMIT ?`,
  );
  await readInPages((after, limit) => {
    const rows = page.all(after, limit);
    transact(() => {
      for (const { entry, written, same } of rows) {
        const details = JSON.parse(entry) as EntryDetails;
        if (details.origin && details.origin.related.length > 0) related.push(details.origin);
        if (written === null) {
          if (same !== null) rememberSame(db, details, same);
          continue;
        }
        articles.add(written);
        for (const tag of details.tags) tags.add(tag);
      }
    });
    return rows.at(-1)?.id ?? null;
  }, breathe);
  return { articles, tags, related };
}

/** Links articles of entries that are related, where this import brought one of the two: others were linked before, unless the reader took the link away. */
function relate(
  { db, now }: Closing,
  { library, key, related }: EntryOrigin,
  fresh: ReadonlySet<string>,
): void {
  const isLinked = prepared<[string, string, string, string]>(
    db,
    `SELECT 1 FROM article_link WHERE relation = 'related'
       AND ((from_article_id = ? AND to_article_id = ?) OR (from_article_id = ? AND to_article_id = ?))`,
  );
  const from = articleOf(db, library, key);
  if (from === null) return;
  for (const other of related) {
    const to = articleOf(db, library, other);
    if (to === null || to === from || !(fresh.has(from) || fresh.has(to))) continue;
    if (isLinked.get(from, to, to, from) === undefined) linkArticles(db, from, to, 'related', now);
  }
}

/** The article that an entry of another program is here; null where it is not, or in the trash. */
function articleOf(db: Database, library: string, key: string): ArticleId | null {
  const id = findThing(db, inZotero(library), key);
  if (id === null) return null;
  return (
    plucked<[string], ArticleId>(
      db,
      'SELECT id FROM article WHERE id = ? AND deleted_at IS NULL',
    ).get(id) ?? null
  );
}

/** Gives tags of new articles the colours that they have there, unless they have one here. */
function writeTagColors(
  db: Database,
  tagColors: OriginRest['tagColors'],
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
