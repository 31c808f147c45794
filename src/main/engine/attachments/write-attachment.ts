import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { mediaTypeOf } from '../../../shared/domain/file-kinds.ts';
import { endingOf, safeFileName } from '../../../shared/domain/file-name.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import type { FileContent } from './copy-in.ts';
import type { FileStore } from './file-store.ts';

export interface NewAttachment {
  readonly articleId: string;
  /** What `keep` of `FileStore.keepWhile` answered, whose work has not ended yet. */
  readonly content: FileContent;
  /** From outside: it is made one that every system takes. */
  readonly name: string;
  /** What another program calls the file; left out where that says no more than its name. */
  readonly title?: string;
  /** Left out where nobody said: then it is what the name speaks of. */
  readonly contentType?: string;
  /** Where it was downloaded from. */
  readonly url?: string | null;
}

/**
 * Writes down that an article has a file, and answers with its id; call it in a change of the library. The
 * text of a PDF is taken in later where the article has none.
 * Throws `conflict` when the file has gone meanwhile.
 */
export function insertAttachment(
  db: Database,
  store: FileStore,
  { articleId, content, name, title, contentType, url }: NewAttachment,
  now: number,
): AttachmentId {
  const safeName = safeFileName(name);
  if (!store.has(content)) {
    throw new AppError(
      'conflict',
      `“${safeName}” was taken out of the library’s folder before it was added. Add it again.`,
    );
  }
  const id = makeId(now) as AttachmentId;
  prepared(
    db,
    `INSERT INTO attachment (id, article_id, sha256, name, title, content_type, size, url, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    articleId,
    content.sha256,
    safeName,
    title?.trim() ?? '',
    contentType ?? mediaTypeOf(safeName),
    content.size,
    url ?? null,
    now,
  );
  if (isPdf(safeName, contentType)) queueText(db, id, articleId);
  return id;
}

const isPdf = (name: string, contentType: string | undefined): boolean =>
  contentType === 'application/pdf' || endingOf(name).toLowerCase() === 'pdf';

/** Has the text of a PDF taken in, where its article has none. */
function queueText(db: Database, id: AttachmentId, articleId: string): void {
  prepared(
    db,
    `INSERT INTO unread_pdf (attachment_id)
     SELECT ? FROM article WHERE id = ? AND current_revision_id IS NULL`,
  ).run(id, articleId);
}
