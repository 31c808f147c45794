import { plucked, prepared, type Bindable, type ReadableDatabase } from '../db/database.ts';
import { selectLines, type List } from '../library/list-sql.ts';
import { RULES } from './rules.ts';

/** The articles of a list whose current text was not read with the rules as they are, in its order. */
export function listDue(db: ReadableDatabase, list: List): string[] {
  const { sql, values } = selectLines(db, list);
  return plucked<Bindable[], string>(
    db,
    `SELECT a.id FROM (${sql}) chosen CROSS JOIN article a ON a.seq = chosen.seq
     WHERE a.current_revision_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM suggestion_reading s
       WHERE s.article_id = a.id AND s.revision_id = a.current_revision_id AND s.rules = ?)`,
  ).all(...values, RULES);
}

/** Whether the article is in the library, out of the trash, and has a text that was not read with these rules. */
export function isDue(db: ReadableDatabase, articleId: string): boolean {
  const due = plucked<[string, string], number>(
    db,
    `SELECT NOT EXISTS (SELECT 1 FROM suggestion_reading s
       WHERE s.article_id = a.id AND s.revision_id = a.current_revision_id AND s.rules = ?)
     FROM article a WHERE a.id = ? AND a.deleted_at IS NULL AND a.current_revision_id IS NOT NULL`,
  ).get(RULES, articleId);
  return due === 1;
}

/**
 * What the reading of an article stands on: its text, and which claims it has. It is another one when
 * either has changed; what a reader decides about a claim changes neither. Null for an article that is gone.
 */
export function readFooting(db: ReadableDatabase, articleId: string): string | null {
  const footing = plucked<[string], string>(
    db,
    `SELECT concat_ws(' ', a.current_revision_id,
       (SELECT count(*) FROM claim c WHERE c.article_id = a.id),
       (SELECT max(c.seq) FROM claim c WHERE c.article_id = a.id))
     FROM article a WHERE a.id = ?`,
  ).get(articleId);
  return footing ?? null;
}

/** Whether the article is a reference alone. */
export function isTextless(db: ReadableDatabase, articleId: string): boolean {
  const textless = 'SELECT 1 FROM article WHERE id = ? AND current_revision_id IS NULL';
  return prepared(db, textless).get(articleId) !== undefined;
}

/** How long the text of an article is, in bytes; 0 where it has none. */
export function bytesOfText(db: ReadableDatabase, articleId: string): number {
  const bytes = plucked<[string], number>(
    db,
    `SELECT octet_length(r.text) FROM article a JOIN revision r ON r.id = a.current_revision_id
     WHERE a.id = ?`,
  ).get(articleId);
  return bytes ?? 0;
}

/** Whether the revision is the one that is read now. */
export function isCurrentRevision(
  db: ReadableDatabase,
  articleId: string,
  revisionId: string,
): boolean {
  return (
    prepared(db, 'SELECT 1 FROM article WHERE id = ? AND current_revision_id = ?').get(
      articleId,
      revisionId,
    ) !== undefined
  );
}

/** What is known of the last reading of an article’s current text; null when the rules never read it. */
export function readLastReading(
  db: ReadableDatabase,
  articleId: string,
): {
  readonly language: string;
  readonly sentencesRead: number;
  readonly isCurrent: boolean;
} | null {
  const row = prepared<
    [string],
    { language: string; sentences_read: number; rules: string; revision_id: string; now_id: string }
  >(
    db,
    `SELECT s.language, s.sentences_read, s.rules, s.revision_id, a.current_revision_id AS now_id
     FROM suggestion_reading s JOIN article a ON a.id = s.article_id WHERE a.id = ?`,
  ).get(articleId);
  if (!row) return null;
  return {
    language: row.language,
    sentencesRead: row.sentences_read,
    isCurrent: row.rules === RULES && row.revision_id === row.now_id,
  };
}
