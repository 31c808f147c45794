import { plucked, prepared, type Database } from '../db/database.ts';
import { indexSlice, type IndexedThing } from './index-slice.ts';
import { INDEXED } from './index-rows.ts';

/** An article that holds more annotations, claims or notes is brought in step by a job. */
const MOST_AT_ONCE = 100;
/** Things that are read for one transaction. */
const PAGE = 50;

/** What an article holds that has rows in an index of its own. */
const HELD = ['annotation', 'claim', 'note'] as const;
type Held = (typeof HELD)[number];

/**
 * Brings what articles hold in step with the search index after they came to the trash or left it.
 * Those that hold much are left to `indexNextThings`; until then a search passes over what it finds of
 * an article in the trash, and what has left it is not found yet.
 */
export function indexWholeArticles(db: Database, articleIds: Iterable<string>): void {
  const later = prepared<[string]>(
    db,
    `INSERT INTO unindexed_article (article_id) VALUES (?)
     ON CONFLICT (article_id) DO UPDATE SET last_annotation = 0, last_claim = 0, last_note = 0`,
  );
  for (const articleId of articleIds) {
    const held = HELD.map((owner) => ({
      owner,
      ids: plucked<[string, number], string>(
        db,
        `SELECT id FROM ${owner} WHERE article_id = ? LIMIT ?`,
      ).all(articleId, MOST_AT_ONCE + 1),
    }));
    if (held.some(({ ids }) => ids.length > MOST_AT_ONCE)) later.run(articleId);
    else for (const { owner, ids } of held) INDEXED[owner](db, ids);
  }
}

interface Waiting {
  readonly article_id: string;
  readonly last_annotation: number;
  readonly last_claim: number;
  readonly last_note: number;
}

/** The next things of an article after the one of this number. */
function thingsAfter(db: Database, owner: Held, articleId: string, seq: number): IndexedThing[] {
  return prepared<[string, number, number], IndexedThing>(
    db,
    `SELECT seq, id FROM ${owner} WHERE article_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
  ).all(articleId, seq, PAGE);
}

/**
 * Brings the next annotations, claims or notes in step of the article that waits longest; answers with how many
 * that were, null when none waits. Call it in a transaction.
 */
export function indexNextThings(db: Database): number | null {
  const waiting = prepared<[], Waiting>(
    db,
    'SELECT article_id, last_annotation, last_claim, last_note FROM unindexed_article ORDER BY seq LIMIT 1',
  ).get();
  if (!waiting) return null;
  const { article_id: articleId } = waiting;
  for (const owner of HELD) {
    const things = thingsAfter(db, owner, articleId, waiting[`last_${owner}`]);
    const done = indexSlice(db, owner, things);
    const last = things[done - 1];
    if (!last) continue;
    prepared(db, `UPDATE unindexed_article SET last_${owner} = ? WHERE article_id = ?`).run(
      last.seq,
      articleId,
    );
    return done;
  }
  prepared(db, 'DELETE FROM unindexed_article WHERE article_id = ?').run(articleId);
  return 0;
}

/** How many annotations, claims and notes are still to be brought in step. */
export function countUnindexedThings(db: Database): number {
  return HELD.reduce(
    (sum, owner) =>
      sum +
      plucked<[], number>(
        db,
        `SELECT count(*) FROM unindexed_article u CROSS JOIN ${owner} t
         ON t.article_id = u.article_id AND t.seq > u.last_${owner}`,
      ).get()!,
    0,
  );
}

/** Takes things that are about to be deleted for good out of their index, where they may still be. */
export function dropIndexed(db: Database, owner: Held, ids: readonly string[]): void {
  prepared<[string]>(
    db,
    `DELETE FROM ${owner}_fts WHERE rowid IN (
       SELECT t.seq FROM json_each(?) gone CROSS JOIN ${owner} t ON t.id = gone.value)`,
  ).run(JSON.stringify(ids));
}
