import type { AttachmentId, ReadingId, RevisionId } from '../../../shared/domain/ids.ts';
import { placeOf, type MappedPage, type PagePlace } from '../../../shared/domain/page-map.ts';
import type { ArticlePages, PdfCondition } from '../../../shared/domain/pages.ts';
import type { Span } from '../../../shared/domain/quote.ts';
import { decodeParts, type TextPart } from '../../../shared/domain/text-part.ts';
import { decodeWords } from '../../../shared/domain/word-map-bytes.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';

interface ReadingRow {
  readonly seq: number;
  readonly id: ReadingId;
  readonly revisionId: RevisionId | null;
  readonly condition: PdfCondition;
  readonly warnings: string;
  readonly marks: number;
  readonly attachmentId: AttachmentId | null;
}

/** The file of a reading, if it is among those of its article. */
const FILE_OF_READING = `
  (SELECT t.id FROM attachment t WHERE t.article_id = g.article_id AND t.sha256 = g.sha256
     AND t.deleted_at IS NULL ORDER BY t.seq LIMIT 1)`;

const READING = `SELECT g.seq, g.id, g.revision_id AS revisionId, g.condition, g.warnings, g.marks,
  ${FILE_OF_READING} AS attachmentId FROM`;

/** The reading that shows the pages of an article: that of its text, else the newest whose file it has. */
function currentReading(db: ReadableDatabase, articleId: string): ReadingRow | null {
  const ofText = prepared<[string], ReadingRow>(
    db,
    `${READING} article a JOIN pdf_reading g ON g.revision_id = a.current_revision_id WHERE a.id = ?`,
  ).get(articleId);
  if (ofText) return ofText;
  const ofFile = prepared<[string], ReadingRow>(
    db,
    `SELECT * FROM (${READING} pdf_reading g WHERE g.article_id = ?)
     WHERE attachmentId IS NOT NULL ORDER BY seq DESC LIMIT 1`,
  ).get(articleId);
  return ofFile ?? null;
}

interface PageFacts {
  readonly number: number;
  readonly label: string | null;
  readonly width: number;
  readonly height: number;
  readonly hasText: 0 | 1;
  readonly start: number | null;
  readonly end: number | null;
}

/** The pages of an article, without their words; null where it has none. */
export function readPages(db: ReadableDatabase, articleId: string): ArticlePages | null {
  const reading = currentReading(db, articleId);
  if (!reading) return null;
  const { seq, id, warnings, ...rest } = reading;
  const pages = prepared<[number], PageFacts>(
    db,
    `SELECT number, label, width, height, has_text AS hasText, start, end
     FROM pdf_page WHERE reading_seq = ? ORDER BY number`,
  ).all(seq);
  return {
    ...rest,
    readingId: id,
    warnings: JSON.parse(warnings) as string[],
    pages: pages.map((page) => ({ ...page, hasText: page.hasText === 1 })),
  };
}

/** Where the words of some pages stand, in their compact form. */
export function readWords(
  db: ReadableDatabase,
  readingId: string,
  from: number,
  to: number,
): { number: number; words: Uint8Array }[] {
  return prepared<[string, number, number], { number: number; words: Uint8Array }>(
    db,
    `SELECT p.number, p.words FROM pdf_reading g JOIN pdf_page p ON p.reading_seq = g.seq
     WHERE g.id = ? AND p.number BETWEEN ? AND ? ORDER BY p.number`,
  ).all(readingId, from, to);
}

/** What is no running text in a text, as far as that is known. */
export function readParts(db: ReadableDatabase, revisionId: string): TextPart[] {
  const parts = plucked<[string], Uint8Array>(
    db,
    'SELECT parts FROM revision_parts WHERE revision_id = ?',
  ).get(revisionId);
  return parts ? decodeParts(parts) : [];
}

/** The pages whose words a span of a text may touch. */
export function readMappedPages(
  db: ReadableDatabase,
  revisionId: string,
  { start, end }: Span,
): (MappedPage & { readonly label: string | null })[] {
  return prepared<
    [string, number, number],
    { number: number; label: string | null; words: Uint8Array }
  >(
    db,
    `SELECT p.number, p.label, p.words
     FROM pdf_reading g JOIN pdf_page p ON p.reading_seq = g.seq
     WHERE g.revision_id = ? AND p.start < ? AND p.end > ? ORDER BY p.number`,
  )
    .all(revisionId, end, start)
    .map(({ words, ...page }) => ({ ...page, words: decodeWords(words) }));
}

/** A page (from 1) of a text with its words and its height in points; null where the text has none such. */
export function readMappedPage(
  db: ReadableDatabase,
  revisionId: string,
  number: number,
): (MappedPage & { readonly height: number }) | null {
  const page = prepared<[string, number], { height: number; words: Uint8Array }>(
    db,
    `SELECT p.height, p.words FROM pdf_reading g JOIN pdf_page p ON p.reading_seq = g.seq
     WHERE g.revision_id = ? AND p.number = ?`,
  ).get(revisionId, number);
  return page ? { number, height: page.height, words: decodeWords(page.words) } : null;
}

/** Where a span of a text begins on its pages; null where it has none, or it stands on none of them. */
export function readPlace(db: ReadableDatabase, revisionId: string, span: Span): PagePlace | null {
  return placeOf(readMappedPages(db, revisionId, span), span.start, span.end);
}
