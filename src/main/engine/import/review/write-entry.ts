import type { FileContent } from '../../attachments/copy-in.ts';
import type { FileStore } from '../../attachments/file-store.ts';
import { insertAttachment } from '../../attachments/write-attachment.ts';
import { giveText } from '../../annotations/give-text.ts';
import type { ArticleId, CollectionId } from '../../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../../shared/domain/job.ts';
import { isUsableKey } from '../../../../shared/domain/citekey.ts';
import { CslItem } from '../../../../shared/domain/csl.ts';
import { plucked, prepared, type Database } from '../../db/database.ts';
import { findKeyHolder } from '../../library/citekeys.ts';
import { changeCollections, changeTags } from '../../library/filing.ts';
import type { RevisionText } from '../../library/revision-text.ts';
import { revealArticle, saveDetails, stageArticle } from '../../library/write-article.ts';
import { insertCollection } from '../../library/write-filing.ts';
import { insertNote } from '../../notes/write-note.ts';
import { compareEntry, isTaken, missing, type EntryField } from './compare-entry.ts';
import { mergeItems, type Choices } from './compare-items.ts';
import { placeOf, type EntryDetails } from './staging.ts';
import { nameOfFile, readArticleTarget, readCollectionPaths, type Target } from './targets.ts';

/** What entries are written with. */
export interface EntryWriting {
  readonly db: Database;
  readonly store: FileStore;
  readonly readerId: string;
  readonly now: number;
  /** What all new articles get. */
  readonly tags: readonly string[];
  readonly collectionId: CollectionId | null;
}

/** A file of an entry that was copied into the library’s folder. */
export interface KeptFile {
  readonly file: EntryDetails['files'][number];
  readonly content: FileContent;
}

/** The files of an entry: those that were kept, and a sentence for each that could not be. */
export interface EntryFiles {
  readonly kept: readonly KeptFile[];
  readonly warnings: readonly string[];
}

interface EntryRow {
  readonly source_id: number;
  readonly source: string;
  readonly line: number | null;
  readonly title: string;
  readonly entry: string;
  readonly decision: 'add' | 'merge';
  readonly choices: string;
  readonly citekey: string;
  readonly article: string | null;
  readonly sha256: string | null;
  readonly length: number | null;
  readonly sentence_count: number | null;
  readonly utf8: Uint8Array<ArrayBuffer> | null;
}

const READ_ENTRY = `
  SELECT e.source_id, s.name AS source, e.line, e.title, e.entry, e.decision, e.choices,
    e.citekey, coalesce(e.match_article, t.article_id) AS article, e.sha256, e.length,
    e.sentence_count, e.utf8
  FROM staged_entry e JOIN staged_source s ON s.id = e.source_id
  LEFT JOIN staged_entry t ON t.id = e.match_entry WHERE e.id = ?`;

function revisionOf(row: EntryRow): RevisionText | null {
  if (row.utf8 === null) return null;
  const { utf8, length, sha256, sentence_count: sentenceCount } = row;
  return { utf8, length: length ?? 0, sha256: sha256 ?? '', sentenceCount: sentenceCount ?? 0 };
}

/** The collection at the end of a path from the top; those that are not there are made. */
function collectionAt(db: Database, path: readonly string[], now: number): CollectionId | null {
  const find = plucked<[string, string | null], CollectionId>(
    db,
    'SELECT id FROM collection WHERE name = ? AND parent_id IS ? ORDER BY created_at LIMIT 1',
  );
  return path.reduce<CollectionId | null>(
    (parentId, name) => find.get(name, parentId) ?? insertCollection(db, { name, parentId }, now),
    null,
  );
}

/** Puts an article into the collections of an entry, and into this one. */
function fileUnder(
  { db, now }: EntryWriting,
  id: ArticleId,
  paths: readonly (readonly string[])[],
  collectionId: CollectionId | null = null,
): void {
  const ids = [collectionId, ...paths.map((path) => collectionAt(db, path, now))];
  const add = [...new Set(ids.filter((each) => each !== null))];
  changeCollections(db, [id], { add, remove: [] });
}

/** Keeps the keys that nobody has as other names of the article. */
function keepNames(db: Database, id: ArticleId, keys: readonly (string | null)[]): void {
  const keep = prepared(db, 'INSERT INTO article_key (key, article_id) VALUES (?, ?)');
  for (const key of keys) {
    if (key !== null && findKeyHolder(db, key) === null) keep.run(key, id);
  }
}

function attach({ db, store, now }: EntryWriting, id: ArticleId, files: readonly KeptFile[]): void {
  for (const { file, content } of files) {
    const { title, contentType, url } = file;
    const rest = { ...(title && { title }), ...(contentType && { contentType }), url };
    insertAttachment(db, store, { articleId: id, content, name: nameOfFile(file), ...rest }, now);
  }
}

type Written = Extract<ImportOutcome, { outcome: 'imported' | 'merged' }>;

function addArticle(
  writing: EntryWriting,
  row: EntryRow,
  details: EntryDetails,
  files: EntryFiles,
): Written {
  const { db, now } = writing;
  const { csl, tags, collections, isPartial } = details;
  // One that was to be merged into what is gone by now comes with its own.
  const wanted = row.citekey || details.citekey || '';
  const isFree = isUsableKey(wanted) && findKeyHolder(db, wanted) === null;
  const articleId = stageArticle(
    db,
    {
      csl: CslItem.parse(csl),
      citekey: isFree ? wanted : null,
      revision: revisionOf(row),
      tags: [...tags, ...writing.tags],
      originName: row.source,
    },
    now,
  );
  revealArticle(db, articleId);
  fileUnder(writing, articleId, collections, writing.collectionId);
  keepNames(db, articleId, details.otherKeys);
  for (const note of details.notes) insertNote(db, articleId, note, now);
  attach(writing, articleId, files.kept);
  const warnings = [...details.warnings, ...files.warnings];
  if (!isFree && wanted !== '') {
    warnings.push(`Its citekey ${wanted} was taken meanwhile, so it has another.`);
  }
  const name = placeOf(row.source, row.line);
  const outcome: Written = { outcome: 'imported', name, articleId, title: row.title, warnings };
  return isPartial
    ? { ...outcome, partial: { index: row.source_id - 1, isTakenWhole: false } }
    : outcome;
}

function mergeInto(
  writing: EntryWriting,
  id: ArticleId,
  here: Target,
  row: EntryRow,
  details: EntryDetails,
  files: EntryFiles,
): Written {
  const { db, now, readerId } = writing;
  const choices = JSON.parse(row.choices) as Choices;
  const revision = revisionOf(row);
  const incoming: Target = {
    ...details,
    csl: CslItem.parse(details.csl),
    citekey: row.citekey,
    files: details.files.map(nameOfFile),
    text: revision && { sha256: revision.sha256, sentences: revision.sentenceCount },
  };
  const { fields } = compareEntry(here, incoming);
  const takes = (name: EntryField['field']): boolean =>
    fields.some((each) => each.field === name && isTaken(each, choices));
  const merged = mergeItems(here.csl, incoming.csl, choices);
  if (JSON.stringify(merged) !== JSON.stringify(here.csl)) {
    saveDetails(db, id, { csl: merged }, now);
  }
  if (takes('tags')) changeTags(db, [id], { add: details.tags, remove: [] });
  if (takes('collections')) fileUnder(writing, id, details.collections);
  if (takes('notes')) {
    for (const note of missing(here.notes, details.notes)) insertNote(db, id, note, now);
  }
  if (takes('files')) {
    const wanted = new Set(missing(here.files, incoming.files));
    attach(
      writing,
      id,
      files.kept.filter(({ file }) => wanted.has(nameOfFile(file))),
    );
  }
  if (revision && takes('text')) giveText(db, id, revision, { readerId, now });
  keepNames(db, id, [details.citekey, ...details.otherKeys]);
  const name = placeOf(row.source, row.line);
  const warnings = [...details.warnings, ...files.warnings];
  return { outcome: 'merged', name, articleId: id, title: merged.title ?? row.title, warnings };
}

/**
 * Writes an entry as it was decided: as an article, or into the one that it doubles; where that is gone
 * by now, as an article after all. Call in the transaction of a step.
 */
export function writeEntry(
  writing: EntryWriting,
  staging: Database,
  id: number,
  files: EntryFiles,
): Written {
  const { db } = writing;
  const row = prepared<[number], EntryRow>(staging, READ_ENTRY).get(id)!;
  const details = JSON.parse(row.entry) as EntryDetails;
  const here =
    row.decision === 'merge' && row.article !== null
      ? readArticleTarget(db, row.article, readCollectionPaths(db))
      : null;
  return here
    ? mergeInto(writing, row.article as ArticleId, here, row, details, files)
    : addArticle(writing, row, details, files);
}

/** Remembers what an entry became, so that it does not come in twice and others find it. */
export function markWritten(staging: Database, id: number, articleId: ArticleId): void {
  prepared(
    staging,
    `UPDATE staged_entry SET article_id = ?, part = 'same', decision = 'leave_out', citekey = '',
       key_taken_by = NULL WHERE id = ?`,
  ).run(articleId, id);
}
