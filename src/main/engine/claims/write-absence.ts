import type { Topic } from '../../../shared/domain/absence.ts';
import { prepared, type Database } from '../db/database.ts';

/** That a reader found no claim of a kind, or about an attribute, in an article. */
export interface RecordedAbsence extends Topic {
  readonly articleId: string;
  readonly readerId: string;
  readonly sentencesRead: number;
}

/** Records an absence, or confirms the one that the rules found. */
export function recordAbsence(
  db: Database,
  { articleId, kind, attributeId, readerId, sentencesRead }: RecordedAbsence,
  now: number,
): void {
  if (attributeId === null) {
    prepared(
      db,
      `INSERT INTO absence (article_id, kind, reader_id, rule_version, confirmed, sentences_read, recorded_at)
       VALUES (?, ?, ?, NULL, 1, ?, ?)
       ON CONFLICT (article_id, kind) DO UPDATE SET reader_id = excluded.reader_id, confirmed = 1`,
    ).run(articleId, kind, readerId, sentencesRead, now);
    return;
  }
  prepared(
    db,
    `INSERT INTO attribute_absence (article_id, attribute_id, reader_id, sentences_read, recorded_at)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (article_id, attribute_id) DO UPDATE SET reader_id = excluded.reader_id`,
  ).run(articleId, attributeId, readerId, sentencesRead, now);
}

/** Takes back that an article says nothing about a topic. */
export function removeAbsence(db: Database, articleId: string, { kind, attributeId }: Topic): void {
  if (attributeId === null) {
    prepared(db, 'DELETE FROM absence WHERE article_id = ? AND kind = ?').run(articleId, kind);
    return;
  }
  prepared(db, 'DELETE FROM attribute_absence WHERE article_id = ? AND attribute_id = ?').run(
    articleId,
    attributeId,
  );
}
