import type { ReadingId } from '../../../shared/domain/ids.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import type { PreparedPdf } from './prepared-pdf.ts';

/** Of Collate’s reader of PDFs: higher when it reads other texts. */
const READER_VERSION = 1;

/** Whose reading it is: the article, and the revision that has its text, if one was made of it. */
export interface ReadingOwner {
  readonly articleId: string;
  readonly revisionId: string | null;
}

/**
 * Saves what was read of a PDF of an article, in the place of an earlier reading of the same text, or of
 * the same file without one. It belongs to the text, which is never undone away, so that history does not know it.
 */
export function insertReading(
  db: Database,
  { articleId, revisionId }: ReadingOwner,
  { sha256, condition, warnings, marks, pages, runs, parts }: PreparedPdf,
  now: number,
): ReadingId {
  const leave = (which: string, ...values: string[]): void => {
    prepared(db, `DELETE FROM pdf_reading WHERE ${which}`).run(...values);
  };
  leave('article_id = ? AND sha256 = ? AND revision_id IS NULL', articleId, sha256);
  if (revisionId !== null) leave('revision_id = ?', revisionId);
  const id = makeId(now) as ReadingId;
  const made = prepared(
    db,
    `INSERT INTO pdf_reading
       (id, article_id, sha256, revision_id, version, condition, warnings, marks, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    articleId,
    sha256,
    revisionId,
    READER_VERSION,
    condition,
    JSON.stringify(warnings),
    marks,
    now,
  );
  const reading = Number(made.lastInsertRowid);
  const insertPage = prepared(
    db,
    `INSERT INTO pdf_page (reading_seq, number, label, width, height, has_text, start, end, words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { number, label, width, height, hasText, start, end, words } of pages) {
    insertPage.run(reading, number, label, width, height, hasText ? 1 : 0, start, end, words);
  }
  const insertRun = prepared(
    db,
    'INSERT INTO pdf_run (reading_seq, start, number) VALUES (?, ?, ?)',
  );
  for (const [start, number] of runs) insertRun.run(reading, start, number);
  if (revisionId !== null && parts.length > 0) {
    prepared(
      db,
      `INSERT INTO revision_parts (revision_id, parts) VALUES (?, ?)
       ON CONFLICT (revision_id) DO UPDATE SET parts = excluded.parts`,
    ).run(revisionId, parts);
  }
  return id;
}
