import type { Attachment } from '../../../shared/domain/attachment.ts';
import type { ArticleId, AttachmentId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import type { FileContent } from './copy-in.ts';

/** The changes of history that are about files, as the index of them has it. */
const IS_OF_FILE = "table_name IN ('attachment', 'area')";
/** A file that history knows of, as the same index has it. */
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

/** Whether an article has a file of this hash, outside the trash. */
export function hasFile(db: ReadableDatabase, articleId: string, sha256: string): boolean {
  const found = prepared(
    db,
    'SELECT 1 FROM attachment WHERE article_id = ? AND sha256 = ? AND deleted_at IS NULL',
  ).get(articleId, sha256);
  return found !== undefined;
}

/** Whether an article, a marked area, the trash or history refers to a file of this hash. */
export function isFileNeeded(db: ReadableDatabase, sha256: string): boolean {
  return (
    prepared<[{ sha256: string }]>(
      db,
      `SELECT 1 WHERE EXISTS (SELECT 1 FROM attachment WHERE sha256 = @sha256)
         OR EXISTS (SELECT 1 FROM area WHERE sha256 = @sha256)
         OR EXISTS (SELECT 1 FROM history_change
           WHERE ${IS_OF_FILE} AND ${HASH_IN_HISTORY} = @sha256)`,
    ).get({ sha256 }) !== undefined
  );
}

/** The tables that refer to files; a library of an older schema lacks some of them. */
const TABLES_WITH_FILES = ['attachment', 'area'] as const;

/** All files that articles, areas, the trash or history refer to; none in a library from before there were files. */
export function readNeededFiles(db: ReadableDatabase): FileContent[] {
  const isThere = plucked<[string], number>(
    db,
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?",
  );
  const tables = TABLES_WITH_FILES.filter((name) => isThere.get(name) !== undefined);
  if (tables.length === 0) return [];
  const names = tables.map((name) => `'${name}'`).join(', ');
  return prepared<[], FileContent>(
    db,
    `${tables.map((name) => `SELECT sha256, size FROM ${name} UNION`).join(' ')}
     SELECT ${HASH_IN_HISTORY}, json_extract(coalesce(after, before), '$.size')
     FROM history_change WHERE table_name IN (${names}) ORDER BY 1`,
  ).all();
}

/** A file that is looked at, and whose it is. */
export interface FileToCheck extends FileContent {
  readonly articleId: ArticleId;
  readonly citekey: string;
  readonly name: string;
}

/**
 * The files of articles, and the pictures of marked areas, that are not in the trash; those with the same
 * content follow one another.
 */
export function listFilesToCheck(db: ReadableDatabase): FileToCheck[] {
  return prepared<[], FileToCheck>(
    db,
    `SELECT t.sha256, t.size, t.name, a.id AS articleId, a.citekey, t.seq
     FROM attachment t JOIN article a ON a.id = t.article_id
     WHERE t.deleted_at IS NULL AND a.deleted_at IS NULL
     UNION ALL
     SELECT x.sha256, x.size, 'picture of a part of page ' || coalesce(x.label, x.page), a.id, a.citekey, x.seq
     FROM area x LEFT JOIN annotation n ON n.id = x.annotation_id LEFT JOIN claim c ON c.id = x.claim_id
       JOIN article a ON a.id = coalesce(n.article_id, c.article_id)
     WHERE n.deleted_at IS NULL AND c.deleted_at IS NULL AND a.deleted_at IS NULL
     ORDER BY 1, 6`,
  ).all();
}
