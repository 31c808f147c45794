import type { ArticleId } from '../../../shared/domain/ids.ts';
import { anchorWaiting } from '../annotations/waiting-annotations.ts';
import type { FileContent } from '../attachments/copy-in.ts';
import { insertAttachment } from '../attachments/write-attachment.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import type { Context } from '../handler-types.ts';
import { insertNote } from '../notes/write-note.ts';
import { findThing, rememberThing, type ExternalKind } from './external-keys.ts';
import type { PreparedAnnotation, PreparedItem } from './prepared-item.ts';

/** What files hold, by the key of the attachment; those that could not be kept are not in it. */
export type KeptFiles = ReadonlyMap<string, FileContent>;

/**
 * Gives an article what an item has and was not brought before: its notes, the files that were kept, and its
 * annotations, which are put at their words where the article has a text with them. What was brought before
 * is left as it is here, whatever became of it. Answers with how many things it brought. Call it in a change of
 * the library.
 */
export function writeChildren(
  { db, attachments, now, readerId }: Context,
  articleId: ArticleId,
  item: PreparedItem,
  kept: KeptFiles,
): number {
  const { library } = item;
  let brought = 0;
  const bring = (key: string, kind: ExternalKind, write: () => string): void => {
    if (findThing(db, library, key) !== null) return;
    rememberThing(db, library, key, { kind, id: write() });
    brought += 1;
  };
  for (const { key, text } of item.notes) {
    bring(key, 'note', () => insertNote(db, articleId, text, now()));
  }
  for (const { key, name, title, contentType, url } of item.files) {
    const content = kept.get(`${library} ${key}`);
    if (!content) continue;
    const about = { articleId, content, name, title, url };
    bring(key, 'attachment', () =>
      insertAttachment(
        db,
        attachments,
        contentType === null ? about : { ...about, contentType },
        now(),
      ),
    );
  }
  for (const annotation of item.annotations) {
    bring(annotation.key, 'annotation', () => {
      const attachmentId = findThing(db, library, annotation.attachmentKey);
      return insertWaiting(db, { articleId, attachmentId }, annotation, now());
    });
  }
  const revisionId = plucked<[string], string | null>(
    db,
    'SELECT current_revision_id FROM article WHERE id = ?',
  ).get(articleId);
  if (revisionId && item.annotations.length > 0) {
    anchorWaiting(db, articleId, { revisionId, readerId: readerId() });
  }
  return brought;
}

function insertWaiting(
  db: Database,
  {
    articleId,
    attachmentId,
  }: { readonly articleId: ArticleId; readonly attachmentId: string | null },
  { quote, comment, color, tags, position }: PreparedAnnotation,
  now: number,
): string {
  const id = makeId(now);
  prepared(
    db,
    `INSERT INTO waiting_annotation
       (id, article_id, attachment_id, quote, comment, color, tags, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, articleId, attachmentId, quote, comment, color, JSON.stringify(tags), position, now);
  return id;
}
