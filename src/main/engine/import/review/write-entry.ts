import { givePages } from '../../annotations/give-pages.ts';
import { giveText, setText } from '../../annotations/give-text.ts';
import { titleText } from '../../../../shared/domain/title-text.ts';
import type { ArticleId, CollectionId } from '../../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../../shared/domain/job.ts';
import { isUsableKey } from '../../../../shared/domain/citekey.ts';
import { CslItem } from '../../../../shared/domain/csl.ts';
import { plucked, prepared, type Database } from '../../db/database.ts';
import { findKeyHolder } from '../../library/citekeys.ts';
import { changeTags } from '../../library/filing.ts';
import { settleCitekeys } from '../../library/follow-citekey.ts';
import type { RevisionText } from '../../library/revision-text.ts';
import { revealArticle, saveDetails, stageArticle } from '../../library/write-article.ts';
import { inZotero, rememberThing } from '../../db/external-keys.ts';
import { newsOf, rememberSeen } from '../origin/news.ts';
import { compareEntry, isTaken, missing, type EntryField } from './compare-entry.ts';
import { mergeItems, type Choices } from './compare-items.ts';
import {
  fileUnder,
  giveAnnotations,
  giveFiles,
  giveNotes,
  type KeptFile,
  type PartsWriting,
} from './give-parts.ts';
import { keepNames } from './keep-names.ts';
import type { KeptPictures } from '../../pages/keep-pictures.ts';
import { hasStagedPdf, readStagedPdf } from './staged-pdf.ts';
import { placeOf, type EntryDetails } from './staging.ts';
import { readArticleTarget, targetOf, type Target } from './targets.ts';

/** What entries are written with. */
export interface EntryWriting extends PartsWriting {
  readonly staging: Database;
  /** What all new articles get. */
  readonly tags: readonly string[];
  readonly collectionId: CollectionId | null;
  /** The paths of the collections that are here. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

/** The files of an entry: those that were kept, and a sentence for each that could not be. */
export interface EntryFiles {
  readonly kept: readonly KeptFile[];
  readonly warnings: readonly string[];
  /** Those of the areas that were marked in the PDF that it is. */
  readonly pictures: KeptPictures;
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
    e.sentence_count, x.utf8
  FROM staged_entry e JOIN staged_source s ON s.id = e.source_id
  LEFT JOIN staged_entry t ON t.id = e.match_entry
  LEFT JOIN staged_text x ON x.entry_id = e.id WHERE e.id = ?`;

function revisionOf(row: EntryRow): RevisionText | null {
  if (row.utf8 === null) return null;
  const { utf8, length, sha256, sentence_count: sentenceCount } = row;
  return { utf8, length: length ?? 0, sha256: sha256 ?? '', sentenceCount: sentenceCount ?? 0 };
}

type Written = Extract<ImportOutcome, { outcome: 'imported' | 'merged' }>;

function addArticle(
  writing: EntryWriting,
  row: EntryRow,
  details: EntryDetails,
  files: EntryFiles,
): Written {
  const { db, now } = writing;
  const { csl, tags, isPartial } = details;
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
  // What cites it elsewhere knows it by this key.
  if (isFree && details.citekey === wanted) settleCitekeys(db, [articleId]);
  fileUnder(writing, articleId, details, writing.collectionId);
  const warnings = [
    ...details.warnings,
    ...files.warnings,
    ...keepNames(db, writing.staging, row.id, articleId, details.otherKeys),
  ];
  giveNotes(writing, articleId, details, () => true);
  giveFiles(writing, articleId, details, files.kept);
  giveAnnotations(writing, articleId, details);
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
  entry: EntryDetails,
  files: EntryFiles,
): Written {
  const { db, now, readerId } = writing;
  const choices = JSON.parse(row.choices) as Choices;
  const revision = revisionOf(row);
  const details = newsOf(db, entry);
  const incoming = targetOf(details, row.citekey, revision);
  const { fields } = compareEntry(here, incoming);
  const takes = (name: EntryField['field']): boolean =>
    fields.some((each) => each.field === name && isTaken(each, choices));
  const merged = mergeItems(here.csl, incoming.csl, choices);
  if (JSON.stringify(merged) !== JSON.stringify(here.csl)) {
    saveDetails(db, id, { csl: merged }, now);
  }
  if (takes('tags')) changeTags(db, [id], { add: details.tags, remove: [] });
  if (takes('collections')) fileUnder(writing, id, details);
  const notes = takes('notes') ? missing(here.notes, details.notes) : [];
  giveNotes(writing, id, details, (text) => notes.includes(text));
  giveFiles(writing, id, details, files.kept);
  if (revision && takes('text')) {
    // Those that wait for the words of a PDF are placed by its pages, which come with them.
    if (hasStagedPdf(writing.staging, row.id)) setText(db, id, revision, now);
    else giveText(db, id, revision, { readerId, now });
  }
  if (takes('annotations')) giveAnnotations(writing, id, details);
  const names = [entry.citekey, ...entry.otherKeys].filter((key) => key !== null);
  const name = placeOf(row.source, row.line);
  const warnings = [
    ...details.warnings,
    ...files.warnings,
    ...keepNames(db, writing.staging, row.id, id, names),
  ];
  return {
    outcome: 'merged',
    name,
    articleId: id,
    title: titleText(merged.title ?? row.title),
    warnings,
  };
}

/**
 * Writes an entry as it was decided: as an article, or into the one that it doubles; where that is gone
 * by now, as an article after all. Call in the transaction of a step.
 */
export function writeEntry(writing: EntryWriting, id: number, files: EntryFiles): Written {
  const { db, staging, paths } = writing;
  const row = prepared<[number], EntryRow>(staging, READ_ENTRY).get(id)!;
  const details = JSON.parse(row.entry) as EntryDetails;
  const here =
    row.decision === 'merge' && row.article !== null
      ? readArticleTarget(db, row.article, paths)
      : null;
  const written = here
    ? mergeInto(writing, row.article as ArticleId, here, row, details, files)
    : addArticle(writing, row, details, files);
  rememberOrigin(db, details, written.articleId);
  const warning = givePdf(writing, row, written.articleId, files);
  return warning === null ? written : { ...written, warnings: [...written.warnings, warning] };
}

/** Gives an article the pages and marks of the PDF that its entry is; answers with why not. */
function givePdf(
  { db, staging, readerId, now }: EntryWriting,
  row: EntryRow,
  articleId: ArticleId,
  { kept, pictures }: EntryFiles,
): string | null {
  const pdf = readStagedPdf(staging, row.id);
  if (!pdf) return null;
  if (!kept.some(({ content }) => content.sha256 === pdf.prepared.sha256)) {
    return 'Its file changed while it was imported, so its pages did not come. Take its text again.';
  }
  // Not where the text that is here was to stay.
  const revisionId = plucked<[string, string | null], string>(
    db,
    `SELECT r.id FROM article a JOIN revision r ON r.id = a.current_revision_id
     WHERE a.id = ? AND r.sha256 = ?`,
  ).get(articleId, row.sha256);
  givePages(db, { articleId, revisionId: revisionId ?? null, readerId, now }, pdf, pictures);
  return null;
}

/** Remembers under which key another program knows an article, and what that said of it. */
function rememberOrigin(db: Database, details: EntryDetails, id: ArticleId): void {
  const { origin } = details;
  if (!origin) return;
  rememberThing(db, inZotero(origin.library), origin.key, { kind: 'item', id });
  rememberSeen(db, details);
}

/** Remembers what an entry became, so that it does not come in twice and others find it. */
export function markWritten(staging: Database, id: number, articleId: ArticleId): void {
  prepared(
    staging,
    `UPDATE staged_entry SET article_id = ?, part = 'same', decision = 'leave_out', citekey = '',
       key_taken_by = NULL WHERE id = ?`,
  ).run(articleId, id);
}
