import type { ArticleId, NoteId } from '../../../shared/domain/ids.ts';
import type { Note } from '../../../shared/domain/note.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';

interface NoteRow {
  readonly id: string;
  readonly article_id: string;
  readonly text: string;
  readonly created_at: number;
  readonly updated_at: number;
}

/** The notes of an article that are not in the trash, in the order in which they were written. */
export function listNotes(db: ReadableDatabase, articleId: string): Note[] {
  return prepared<[string], NoteRow>(
    db,
    `SELECT id, article_id, text, created_at, updated_at FROM note
     WHERE article_id = ? AND deleted_at IS NULL ORDER BY created_at, seq`,
  )
    .all(articleId)
    .map((row) => ({
      id: row.id as NoteId,
      articleId: row.article_id as ArticleId,
      text: row.text,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }));
}
