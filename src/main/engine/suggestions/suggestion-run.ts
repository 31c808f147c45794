import { setImmediate } from 'node:timers/promises';
import { prepared, withoutWaiting, type Database } from '../db/database.ts';

/** A search for claims in many articles that is under way or was broken off. */
export interface SuggestionRun {
  /** How many articles were due when it was started. */
  readonly total: number;
  readonly left: number;
  readonly startedAt: number;
}

/** So many articles of a run are remembered in one go: a few milliseconds. */
const REMEMBERED_AT_ONCE = 2000;

/**
 * Remembers what a new run is to read, in order, some articles at a time; what an earlier one left
 * unread is forgotten. Other calls are answered in between. The run is there once the last of them is
 * remembered. Articles that are gone meanwhile are passed over.
 */
export async function rememberRun(
  db: Database,
  articleIds: readonly string[],
  now: number,
): Promise<void> {
  forgetRun(db);
  const remember = prepared<[string]>(
    db,
    `INSERT INTO suggestion_run_article (article_id)
     SELECT a.id FROM json_each(?) due CROSS JOIN article a ON a.id = due.value ORDER BY due.key`,
  );
  for (let from = 0; from < articleIds.length; from += REMEMBERED_AT_ONCE) {
    await setImmediate();
    const page = articleIds.slice(from, from + REMEMBERED_AT_ONCE);
    withoutWaiting(db, () => remember.run(JSON.stringify(page)));
  }
  prepared(db, 'INSERT INTO suggestion_run (one, total, started_at) VALUES (1, ?, ?)').run(
    articleIds.length,
    now,
  );
}

/** The run that was not finished, if any. */
export function readRun(db: Database): SuggestionRun | null {
  const row = prepared<[], { total: number; started_at: number; left: number }>(
    db,
    `SELECT total, started_at, (SELECT count(*) FROM suggestion_run_article) AS left
     FROM suggestion_run`,
  ).get();
  if (!row || row.left === 0) return null;
  return { total: row.total, left: row.left, startedAt: row.started_at };
}

/** An article that a run has to read; its position says when. */
export interface RunArticle {
  readonly position: number;
  readonly id: string;
  readonly title: string;
}

/**
 * The next article of the run after a position; null when there is none. CROSS JOIN makes SQLite look up
 * the place in the run first: the other way round it would scan all articles for each one that is read.
 */
export function nextOfRun(db: Database, after: number): RunArticle | null {
  return (
    prepared<[number], RunArticle>(
      db,
      `SELECT r.position, a.id, a.title
       FROM suggestion_run_article r CROSS JOIN article a ON a.id = r.article_id
       WHERE r.position = (SELECT min(position) FROM suggestion_run_article WHERE position > ?)`,
    ).get(after) ?? null
  );
}

/** Takes an article off the run: it is read, or cannot be. */
export function leaveRun(db: Database, articleId: string): void {
  prepared(db, 'DELETE FROM suggestion_run_article WHERE article_id = ?').run(articleId);
}

/** Forgets the run and what it had still to read. */
export function forgetRun(db: Database): void {
  prepared(db, 'DELETE FROM suggestion_run').run();
  prepared(db, 'DELETE FROM suggestion_run_article').run();
}
