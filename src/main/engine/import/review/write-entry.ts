import type { ArticleId, CollectionId } from '../../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../../shared/domain/job.ts';
import { CslItem } from '../../../../shared/domain/csl.ts';
import { plucked, prepared, type Database } from '../../db/database.ts';
import { changeCollections, changeTags } from '../../library/filing.ts';
import type { RevisionText } from '../../library/revision-text.ts';
import {
  insertRevision,
  revealArticle,
  saveDetails,
  setCurrentRevision,
  stageArticle,
} from '../../library/write-article.ts';
import { insertCollection } from '../../library/write-filing.ts';
import { compareEntry, isTaken, type EntryField } from './compare-entry.ts';
import { mergeItems, type Choices } from './compare-items.ts';
import { placeOf, type EntryDetails } from './staging.ts';
import { readArticleTarget, readCollectionPaths, type Target } from './targets.ts';

/** What all new articles of an import get. */
export interface Extras {
  readonly tags: readonly string[];
  readonly collectionId: CollectionId | null;
}

interface EntryRow {
  readonly id: number;
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
  SELECT e.id, e.source_id, s.name AS source, e.line, e.title, e.entry, e.decision, e.choices,
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

/** Puts an article into the collections of an entry. */
function file(
  db: Database,
  id: ArticleId,
  paths: readonly (readonly string[])[],
  now: number,
  collectionId: CollectionId | null = null,
): void {
  const ids = [collectionId, ...paths.map((path) => collectionAt(db, path, now))];
  const add = [...new Set(ids.filter((each) => each !== null))];
  changeCollections(db, [id], { add, remove: [] });
}

type Written = Extract<ImportOutcome, { outcome: 'imported' | 'merged' }>;

function addArticle(
  db: Database,
  row: EntryRow,
  details: EntryDetails,
  extras: Extras,
  now: number,
): Written {
  const { csl, tags, collections, warnings, isPartial } = details;
  const article = {
    csl: CslItem.parse(csl),
    revision: revisionOf(row),
    tags: [...tags, ...extras.tags],
    originName: row.source,
    ...(row.citekey !== '' && { citekey: row.citekey }),
  };
  const articleId = stageArticle(db, article, now);
  revealArticle(db, articleId);
  file(db, articleId, collections, now, extras.collectionId);
  const outcome: Written = {
    outcome: 'imported',
    name: placeOf(row.source, row.line),
    articleId,
    title: row.title,
    warnings: [...warnings],
  };
  return isPartial
    ? { ...outcome, partial: { index: row.source_id - 1, isTakenWhole: false } }
    : outcome;
}

function mergeInto(
  db: Database,
  id: ArticleId,
  here: Target,
  row: EntryRow,
  details: EntryDetails,
  now: number,
): Written {
  const choices = JSON.parse(row.choices) as Choices;
  const revision = revisionOf(row);
  const incoming: Target = {
    ...details,
    csl: CslItem.parse(details.csl),
    citekey: row.citekey,
    files: [],
    text: revision && { sha256: revision.sha256, sentences: revision.sentenceCount },
  };
  const { fields } = compareEntry(here, incoming);
  const takes = (name: EntryField['field']): boolean =>
    fields.some((each) => each.field === name && isTaken(each, choices));
  const merged = mergeItems(here.csl, incoming.csl, choices);
  if (JSON.stringify(merged) !== JSON.stringify(here.csl))
    saveDetails(db, id, { csl: merged }, now);
  if (takes('tags')) changeTags(db, [id], { add: details.tags, remove: [] });
  if (takes('collections')) file(db, id, details.collections, now);
  if (revision && takes('text')) {
    setCurrentRevision(db, id, insertRevision(db, id, revision, now), now);
  }
  const name = placeOf(row.source, row.line);
  return { outcome: 'merged', name, articleId: id, title: merged.title ?? row.title };
}

/**
 * Writes an entry as it was decided: as an article, or into the one that it doubles; where that is gone
 * by now, as an article after all. Call in the transaction of a step.
 */
export function writeEntry(
  db: Database,
  staging: Database,
  id: number,
  extras: Extras,
  now: number,
): Written {
  const row = prepared<[number], EntryRow>(staging, READ_ENTRY).get(id)!;
  const details = JSON.parse(row.entry) as EntryDetails;
  const here =
    row.decision === 'merge' && row.article !== null
      ? readArticleTarget(db, row.article, readCollectionPaths(db))
      : null;
  return here
    ? mergeInto(db, row.article as ArticleId, here, row, details, now)
    : addArticle(db, row, details, extras, now);
}

/** Remembers what an entry became, so that it does not come in twice and others find it. */
export function markWritten(staging: Database, id: number, articleId: ArticleId): void {
  prepared(
    staging,
    `UPDATE staged_entry SET article_id = ?, part = 'same', decision = 'leave_out', citekey = '',
       key_taken_by = NULL WHERE id = ?`,
  ).run(articleId, id);
}
