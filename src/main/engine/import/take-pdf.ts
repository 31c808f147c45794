import type { Output } from '../../../shared/contract/contract.ts';
import type { Attachment } from '../../../shared/domain/attachment.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { AppError } from '../../../shared/errors.ts';
import { givePages } from '../annotations/give-pages.ts';
import { setText } from '../annotations/give-text.ts';
import { areasThatWait } from '../annotations/waiting-annotations.ts';
import { hasFile } from '../attachments/queries.ts';
import { insertAttachment } from '../attachments/write-attachment.ts';
import { plucked, prepared, writeLong, type Database } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import { saveDetails } from '../library/write-article.ts';
import { countQuoteStatesOf } from '../library/tally.ts';
import { keepPictures, type KeptPictures } from '../pages/keep-pictures.ts';
import { preparePdf } from '../pages/prepared-pdf.ts';
import { insertReading } from '../pages/write-reading.ts';
import { countToLookUp } from '../quotes/article-lookup.ts';
import type { SourceEntry } from './source.ts';

/** A file of an article whose text is to be taken. */
export interface PdfFile extends Pick<Attachment, 'sha256' | 'name'> {
  readonly articleId: string;
}

/** What a reading of a PDF needs, or is to do beside the usual. */
export interface ReadingWish {
  /** Opens one that is locked; used once and kept nowhere. */
  readonly password?: string | undefined;
  /** Takes letters that are others than its pages show. */
  readonly takesGarbled?: boolean | undefined;
}

/** A PDF as it was read: its entry, or why nothing of it could be, in a sentence. */
export type PdfEntry = SourceEntry & { readonly pdf: NonNullable<SourceEntry['pdf']> };

/**
 * Reads a PDF of an article off the engine’s thread. Answers with a sentence where nothing of it can be
 * read, or it is none; rejects when the signal aborts.
 */
export async function readPdfFile(
  { db, sources, attachments }: Pick<Context, 'db' | 'sources' | 'attachments'>,
  { articleId, sha256, name }: PdfFile,
  signal: AbortSignal,
  how: ReadingWish = {},
): Promise<PdfEntry | string> {
  let entry: SourceEntry | null = null;
  const areas = areasThatWait(db, articleId, sha256);
  const source = { name, path: attachments.pathOf(sha256), areas, ...how };
  const end = await sources.read(source, signal, (parts) => {
    for (const part of parts) if (part.of === 'entry') entry = part.entry;
  });
  const found = entry as SourceEntry | null;
  if (!end.ok) return end.message;
  return found?.pdf ? { ...found, pdf: found.pdf } : `${name} is no PDF.`;
}

/** Writes down that nothing of a PDF could be read, so that it is not tried again. */
export function rememberUnread(
  db: Database,
  { articleId, sha256 }: PdfFile,
  message: string,
  now: number,
): void {
  const reading = preparePdf({
    sha256,
    condition: 'broken',
    warnings: [message],
    marks: 0,
    pages: [],
    parts: [],
  });
  insertReading(db, { articleId, revisionId: null }, reading, now);
}

/** The details of an article of which no more is known than the name of its file. */
function fillBareDetails(
  db: Database,
  articleId: string,
  name: string,
  entry: PdfEntry,
  now: number,
): void {
  const csl = plucked<[string], string>(db, 'SELECT csl FROM article WHERE id = ?').get(articleId);
  const item = csl === undefined ? null : CslItem.parse(JSON.parse(csl));
  const isBare =
    item !== null &&
    item.title === name.replace(/\.pdf$/i, '') &&
    Object.keys(item).every((field) => field === 'type' || field === 'title');
  if (isBare) saveDetails(db, articleId, { csl: CslItem.parse(entry.csl) }, now);
}

/**
 * Gives an article what was read of one of its PDFs: its text as the newest revision, unless it has just
 * this one, its pages, and the marks in it. Call it in a change.
 */
export function takePdf(
  db: Database,
  { articleId, name }: PdfFile,
  entry: PdfEntry,
  pictures: KeptPictures,
  by: { readonly readerId: string; readonly now: number },
): void {
  const { revision, pdf } = entry;
  fillBareDetails(db, articleId, name, entry, by.now);
  if (revision === null) {
    givePages(db, { articleId, revisionId: null, ...by }, pdf, pictures);
    return;
  }
  const current = prepared<[string, string], { id: string }>(
    db,
    `SELECT r.id FROM article a JOIN revision r ON r.id = a.current_revision_id
     WHERE a.id = ? AND r.sha256 = ?`,
  ).get(articleId, revision.sha256);
  const revisionId = current?.id ?? setText(db, articleId, revision, by.now);
  givePages(db, { articleId, revisionId, ...by }, pdf, pictures);
}

/** How long a change that writes this entry is in the making, as `writeLong` counts. */
export const bytesOf = ({ revision }: PdfEntry): number => revision?.utf8.length ?? 0;

/**
 * Takes the text of a PDF of an article, under a step of its own.
 * @throws AppError `unsupported_file` where nothing of it can be read
 */
export async function takeTextOf(
  context: Context,
  file: PdfFile,
  signal: AbortSignal,
  how: ReadingWish = {},
): Promise<Output<'pages.takeText'>> {
  const { db, transact, now, readerId, attachments } = context;
  const entry = await readPdfFile(context, file, signal, how);
  if (typeof entry === 'string') throw new AppError('unsupported_file', entry);
  await attachments.keepWhile(async (keep) => {
    const pictures = await keepPictures(entry.pdf, keep, signal);
    writeLong(db, bytesOf(entry), () => {
      transact('Take the text of a PDF', () => {
        takePdf(db, file, entry, pictures, { readerId: readerId(), now: now() });
      });
    });
  });
  // Pages without a text are no change of the library that history knows.
  if (entry.revision === null) tellOfPages(context, file);
  return {
    condition: entry.pdf.prepared.condition,
    quotes: entry.revision === null ? null : quoteStates(db, file.articleId),
  };
}

/** Says that the pages of an article are known anew. */
export function tellOfPages({ emit }: Pick<Context, 'emit'>, { articleId }: PdfFile): void {
  emit('library.changed', { articleIds: [articleId as ArticleId], parts: ['files'] });
}

const quoteStates = (db: Database, articleId: string): Output<'articles.revise'> => ({
  ...countQuoteStatesOf(db, articleId),
  unchecked: countToLookUp(db, articleId, 'unchecked'),
});

/**
 * Adds a PDF that was read to the files of an article, unless it is among them, and takes its text, under
 * one step. Answers with what became of the quotes.
 */
export function takeNewPdf(
  { db, attachments, transact, now, readerId }: Context,
  to: {
    readonly articleId: string;
    readonly source: { readonly name: string; readonly path: string };
  },
  entry: PdfEntry,
  signal: AbortSignal,
): Promise<Output<'articles.revise'>> {
  const { articleId, source } = to;
  const { name } = source;
  return attachments.keepWhile(async (keep) => {
    const content = await keep({ path: source.path }, signal);
    if (content.sha256 !== entry.pdf.prepared.sha256) {
      throw new AppError('conflict', `${name} changed while it was read. Choose it again.`);
    }
    const pictures = await keepPictures(entry.pdf, keep, signal);
    writeLong(db, bytesOf(entry), () => {
      transact('Take the text of a PDF', () => {
        const by = { readerId: readerId(), now: now() };
        takePdf(db, { articleId, sha256: content.sha256, name }, entry, pictures, by);
        if (!hasFile(db, articleId, content.sha256)) {
          insertAttachment(db, attachments, { articleId, content, name }, by.now);
        }
      });
    });
    return quoteStates(db, articleId);
  });
}
