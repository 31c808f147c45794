import type { Attachment } from '../../../shared/domain/attachment.ts';
import type { ArticleId, AttachmentId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import type { FileContent } from './copy-in.ts';

/** A file that history knows of, as the index of its changes has it. */
const HASH_IN_HISTORY = "json_extract(coalesce(after, before), '$.sha256')";

interface AttachmentRow {
  readonly id: string;
  readonly article_id: string;
  readonly sha256: string;
  readonly name: string;
  readonly title: string;
  readonly content_type: string;
  readonly size: number;
  readonly url: string | null;
  readonly added_at: number;
}

/** What the library says of a file; whether it is there is for others to see. */
type Recorded = Omit<Attachment, 'isThere'>;

const COLUMNS = 'id, article_id, sha256, name, title, content_type, size, url, added_at';

const toRecorded = (row: AttachmentRow): Recorded => ({
  id: row.id as AttachmentId,
  articleId: row.article_id as ArticleId,
  sha256: row.sha256,
  name: row.name,
  title: row.title,
  contentType: row.content_type,
  size: row.size,
  url: row.url,
  addedAt: row.added_at,
});

/** The files of an article that are not in the trash, in the order in which they were added. */
export function listAttachments(db: ReadableDatabase, articleId: string): Recorded[] {
  return prepared<[string], AttachmentRow>(
    db,
    `SELECT ${COLUMNS} FROM attachment WHERE article_id = ? AND deleted_at IS NULL ORDER BY seq`,
  )
    .all(articleId)
    .map(toRecorded);
}

/** A file of an article; throws `not_found` when the library has it no more. */
export function requireAttachment(db: ReadableDatabase, id: string): Recorded {
  const row = prepared<[string], AttachmentRow>(
    db,
    `SELECT ${COLUMNS} FROM attachment WHERE id = ?`,
  ).get(id);
  if (!row) throw new AppError('not_found', 'That file is no longer in the library.');
  return toRecorded(row);
}

/** Whether an article, the trash or history refers to a file of this hash. */
export function isFileNeeded(db: ReadableDatabase, sha256: string): boolean {
  return (
    prepared<[{ sha256: string }]>(
      db,
      `SELECT 1 WHERE EXISTS (SELECT 1 FROM attachment WHERE sha256 = @sha256)
         OR EXISTS (SELECT 1 FROM history_change
           WHERE table_name = 'attachment' AND ${HASH_IN_HISTORY} = @sha256)`,
    ).get({ sha256 }) !== undefined
  );
}

/** All files that articles, the trash or history refer to; none in a library from before there were files. */
export function readNeededFiles(db: ReadableDatabase): FileContent[] {
  const hasFiles = plucked(
    db,
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'attachment'",
  ).get();
  if (hasFiles === undefined) return [];
  return prepared<[], FileContent>(
    db,
    `SELECT sha256, size FROM attachment UNION
     SELECT ${HASH_IN_HISTORY}, json_extract(coalesce(after, before), '$.size')
     FROM history_change WHERE table_name = 'attachment' ORDER BY 1`,
  ).all();
}

/** A file that is looked at, and whose it is. */
export interface FileToCheck extends FileContent {
  readonly articleId: ArticleId;
  readonly citekey: string;
  readonly name: string;
}

/** The files of articles that are not in the trash; those with the same content follow one another. */
export function listFilesToCheck(db: ReadableDatabase): FileToCheck[] {
  return prepared<[], FileToCheck>(
    db,
    `SELECT t.sha256, t.size, t.name, a.id AS articleId, a.citekey
     FROM attachment t JOIN article a ON a.id = t.article_id
     WHERE t.deleted_at IS NULL AND a.deleted_at IS NULL ORDER BY t.sha256, t.seq`,
  ).all();
}
