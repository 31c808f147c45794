import type { NoteId } from '../../../shared/domain/ids.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';

/**
 * Saves a note about an article, which was written then (UTC milliseconds), and answers with its id. Blanks
 * at its end go.
 */
export function insertNote(db: Database, articleId: string, text: string, now: number): NoteId {
  const id = makeId() as NoteId;
  prepared(
    db,
    'INSERT INTO note (id, article_id, text, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
  ).run(id, articleId, text.trimEnd(), now, now);
  return id;
}
