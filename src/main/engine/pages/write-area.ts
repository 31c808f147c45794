import type { AreaId } from '../../../shared/domain/ids.ts';
import type { AreaDraft } from '../../../shared/domain/pages.ts';
import { AppError } from '../../../shared/errors.ts';
import type { FileContent } from '../attachments/copy-in.ts';
import type { FileStore } from '../attachments/file-store.ts';
import { requireAttachment } from '../attachments/queries.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';

/** What every PNG begins with. */
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The bytes of a picture that the window made; throws `invalid_input` for what is no PNG. */
export function pictureOf({ picture }: AreaDraft): Uint8Array {
  const bytes = Buffer.from(picture, 'base64');
  if (bytes.length > PNG.length && PNG.every((byte, at) => bytes[at] === byte)) return bytes;
  throw new AppError('invalid_input', 'The picture of that area is no PNG. Mark the area again.');
}

/** The label of a page of a file, as far as it was read. */
function labelOf(db: Database, articleId: string, sha256: string, page: number): string | null {
  const label = plucked<[string, string, number], string | null>(
    db,
    `SELECT p.label FROM pdf_reading g JOIN pdf_page p ON p.reading_seq = g.seq
     WHERE g.article_id = ? AND g.sha256 = ? AND p.number = ? ORDER BY g.seq DESC LIMIT 1`,
  ).get(articleId, sha256, page);
  return label ?? null;
}

type AreaOwner = { readonly claimId: string } | { readonly annotationId: string };

/** Where an area is, in a file by what it holds, and the picture that was kept of it. */
export interface PlacedArea extends Pick<AreaDraft, 'page' | 'rect'> {
  readonly fileSha256: string;
  readonly content: FileContent;
}

/** An area, and the picture that `keep` of `FileStore.keepWhile` kept. */
export interface NewArea extends Pick<AreaDraft, 'attachmentId' | 'page' | 'rect'> {
  readonly content: FileContent;
}

/**
 * Saves an area of a claim or annotation of an article; call it in a change. Throws `invalid_input` for a
 * file that is not the article’s, and `conflict` when the picture has gone meanwhile.
 */
export function insertArea(
  db: Database,
  store: FileStore,
  owner: AreaOwner,
  articleId: string,
  { attachmentId, page, rect, content }: NewArea,
  now: number,
): AreaId {
  const file = requireAttachment(db, attachmentId);
  if (file.articleId !== articleId) {
    throw new AppError('invalid_input', 'That file belongs to another article.');
  }
  if (!store.has(content)) {
    throw new AppError('conflict', 'The picture of that area is gone. Mark the area again.');
  }
  return writeArea(db, owner, articleId, { fileSha256: file.sha256, page, rect, content }, now);
}

/** Saves an area of a file of an article whose picture was kept; call it in a change. */
export function writeArea(
  db: Database,
  owner: AreaOwner,
  articleId: string,
  { fileSha256, page, rect, content }: PlacedArea,
  now: number,
): AreaId {
  const id = makeId(now) as AreaId;
  prepared(
    db,
    `INSERT INTO area
       (id, claim_id, annotation_id, file_sha256, page, label, x0, y0, x1, y1, sha256, size, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    'claimId' in owner ? owner.claimId : null,
    'annotationId' in owner ? owner.annotationId : null,
    fileSha256,
    page,
    labelOf(db, articleId, fileSha256, page),
    rect.x0,
    rect.y0,
    rect.x1,
    rect.y1,
    content.sha256,
    content.size,
    now,
  );
  return id;
}
