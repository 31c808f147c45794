import type { ArticleId, CollectionId } from '../../../../shared/domain/ids.ts';
import { anchorWaiting, insertWaiting } from '../../annotations/waiting-annotations.ts';
import type { FileContent } from '../../attachments/copy-in.ts';
import { hasFile } from '../../attachments/queries.ts';
import { safeFileName } from '../../../../shared/domain/file-name.ts';
import type { FileStore } from '../../attachments/file-store.ts';
import { insertAttachment } from '../../attachments/write-attachment.ts';
import { plucked, type Database } from '../../db/database.ts';
import { makeId } from '../../db/uuid.ts';
import { changeCollections } from '../../library/filing.ts';
import { enterCollection } from '../../library/write-filing.ts';
import { insertNote } from '../../notes/write-note.ts';
import type { CollectionTree } from '../origin/collection-tree.ts';
import { findThing, inZotero, rememberThing, type ExternalKind } from '../../db/external-keys.ts';
import { OF_GROUP } from '../origin/entry-origin.ts';
import type { EntryDetails } from './staging.ts';
import { nameOfFile } from './targets.ts';

/** What an article is given its parts with. */
export interface PartsWriting {
  readonly db: Database;
  readonly store: FileStore;
  readonly readerId: string;
  readonly now: number;
  /** The collections of another program, by their keys. */
  readonly tree: CollectionTree;
}

/** A file of an entry that was copied into the library’s folder. */
export interface KeptFile {
  readonly file: EntryDetails['files'][number];
  /** By which another program knows it; null where none does. */
  readonly key: string | null;
  readonly content: FileContent;
}

/** The collection at the end of a path from the top; those that are not there are made. */
function collectionAt({ db, now }: PartsWriting, path: readonly string[]): CollectionId | null {
  return path.reduce<CollectionId | null>(
    (parentId, name) => enterCollection(db, { name, parentId }, now),
    null,
  );
}

/** Puts an article into the collections of an entry, and into this one. */
export function fileUnder(
  writing: PartsWriting,
  id: ArticleId,
  { collections, origin }: EntryDetails,
  collectionId: CollectionId | null = null,
): void {
  const { db, tree } = writing;
  const found = origin
    ? origin.collectionKeys.map((key) =>
        key === OF_GROUP
          ? tree.ofGroup(origin.library, origin.group ?? '')
          : tree.find(origin.library, key),
      )
    : collections.map((path) => collectionAt(writing, path));
  const add = [...new Set([collectionId, ...found].filter((each) => each !== null))];
  changeCollections(db, [id], { add, remove: [] });
}

function remember(
  db: Database,
  { origin }: EntryDetails,
  key: string | null | undefined,
  kind: ExternalKind,
  id: string | undefined,
): void {
  if (origin && key != null && id !== undefined) {
    rememberThing(db, inZotero(origin.library), key, { kind, id });
  }
}

/** Gives an article those notes of an entry that are wanted; the others are there already. */
export function giveNotes(
  { db, now }: PartsWriting,
  id: ArticleId,
  details: EntryDetails,
  isWanted: (text: string) => boolean,
): void {
  const there = plucked<[string, string], string>(
    db,
    'SELECT id FROM note WHERE article_id = ? AND text = ?',
  );
  for (const [at, text] of details.notes.entries()) {
    const noteId = isWanted(text) ? insertNote(db, id, text, now) : there.get(id, text.trimEnd());
    remember(db, details, details.origin?.noteKeys[at], 'note', noteId);
  }
}

/** Gives an article the files of an entry that were kept for it, but those that it has. */
export function giveFiles(
  { db, store, now }: PartsWriting,
  id: ArticleId,
  details: EntryDetails,
  files: readonly KeptFile[],
): void {
  for (const { file, key, content } of files) {
    if (key === null && hasFile(db, id, content.sha256)) continue;
    const { title, contentType, url } = file;
    const rest = { ...(title && { title }), ...(contentType && { contentType }), url };
    const about = { articleId: id, content, name: nameOfFile(file), ...rest };
    remember(db, details, key, 'attachment', insertAttachment(db, store, about, now));
  }
  knowFiles(db, id, details);
}

/** Remembers which files of the article those of an entry are that are there already under their names. */
function knowFiles(db: Database, id: ArticleId, { files, origin }: EntryDetails): void {
  if (!origin) return;
  const there = plucked<[string, string], string>(
    db,
    'SELECT id FROM attachment WHERE article_id = ? AND name = ? AND deleted_at IS NULL LIMIT 1',
  );
  for (const [at, file] of files.entries()) {
    const key = origin.fileKeys[at];
    if (key === undefined || findThing(db, inZotero(origin.library), key) !== null) continue;
    const found = there.get(id, safeFileName(nameOfFile(file)));
    if (found) rememberThing(db, inZotero(origin.library), key, { kind: 'attachment', id: found });
  }
}

/** Gives an article the annotations of an entry, at their words where its text has those; else they wait for them. */
export function giveAnnotations(writing: PartsWriting, id: ArticleId, details: EntryDetails): void {
  const { db, readerId, now } = writing;
  const { origin } = details;
  if (!origin || origin.annotations.length === 0) return;
  for (const { key, attachmentKey, ...annotation } of origin.annotations) {
    const attachmentId = findThing(db, inZotero(origin.library), attachmentKey);
    const waiting = { ...annotation, id: makeId(now), articleId: id, attachmentId };
    insertWaiting(db, waiting, now);
    remember(db, details, key, 'annotation', waiting.id);
  }
  const revisionId = plucked<[string], string | null>(
    db,
    'SELECT current_revision_id FROM article WHERE id = ?',
  ).get(id);
  if (revisionId) anchorWaiting(db, id, { revisionId, readerId });
}
