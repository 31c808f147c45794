import { z } from 'zod';
import type { Color, WaitingAnnotation } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import { offsetAt } from '../../../shared/domain/page-map.ts';
import { plucked, prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { readText } from '../db/read-text.ts';
import { readMappedPage } from '../pages/queries.ts';
import { findEvened, findExact } from '../quotes/find-words.ts';
import { SearchedText } from '../quotes/searched-text.ts';
import type { WantedArea } from '../pdf/pdf-reading.ts';
import { describeQuote } from '../quotes/selectors.ts';
import { insertSelectors } from '../quotes/write-quote.ts';
import { insertAnnotation } from './write-annotation.ts';

/** A rectangle of Zotero: two corners in points, origin bottom left of the page. */
const FileRect = z.tuple([z.number(), z.number(), z.number(), z.number()]);

interface WaitingRow {
  readonly id: AnnotationId;
  readonly quote: string;
  readonly comment: string;
  readonly color: Color;
  readonly tags: string;
  readonly author: string | null;
  readonly page: string | number | null;
  /** Its page by number, and its first rectangle there as the other program has it, a JSON array. */
  readonly number: number | null;
  readonly rect: string | null;
  readonly created_at: number;
}

/** In the order in which they stand in the other program. */
const OF_ARTICLE = `
  SELECT id, quote, comment, color, tags, author, position ->> '$.pageLabel' AS page,
    position ->> '$.page' AS number, position -> '$.rects[0]' AS rect, created_at
  FROM waiting_annotation WHERE article_id = ?
  ORDER BY position ->> '$.sortIndex', created_at, seq`;

/** The annotations of an article that wait for a text with their words. */
export function listWaiting(db: ReadableDatabase, articleId: string): WaitingAnnotation[] {
  return prepared<[string], WaitingRow>(db, OF_ARTICLE)
    .all(articleId)
    .map(({ id, quote, comment, color, tags, author, page }) => ({
      id,
      quote,
      comment,
      color,
      author,
      tags: JSON.parse(tags) as string[],
      page: page === null ? '' : String(page),
    }));
}

/** What an annotation that waits says; null for one that waits no more. */
export function readWaiting(
  db: ReadableDatabase,
  id: string,
):
  | (Pick<WaitingAnnotation, 'color' | 'comment' | 'tags' | 'author'> & {
      readonly createdAt: number;
    })
  | null {
  type Row = Pick<WaitingRow, 'color' | 'comment' | 'tags' | 'author' | 'created_at'>;
  const row = prepared<[string], Row>(
    db,
    'SELECT color, comment, tags, author, created_at FROM waiting_annotation WHERE id = ?',
  ).get(id);
  if (!row) return null;
  const { tags, created_at: createdAt, ...rest } = row;
  return { ...rest, tags: JSON.parse(tags) as string[], createdAt };
}

/** The areas of a file of an article that another program marked, and that wait for a picture. */
export function areasThatWait(
  db: ReadableDatabase,
  articleId: string,
  fileSha256: string,
): WantedArea[] {
  return prepared<[string, string], { id: string; page: number | null; rect: string | null }>(
    db,
    `SELECT w.id, w.position ->> '$.page' AS page, w.position -> '$.rects[0]' AS rect
     FROM waiting_annotation w CROSS JOIN attachment t ON t.id = w.attachment_id
     WHERE w.article_id = ? AND t.sha256 = ? AND w.position ->> '$.type' = 'image' ORDER BY w.seq`,
  )
    .all(articleId, fileSha256)
    .flatMap(({ id, page, rect }) => {
      const corners = FileRect.safeParse(JSON.parse(rect ?? 'null'));
      return page !== null && corners.success ? [{ id, page, corners: corners.data }] : [];
    });
}

/** How many annotations of an article wait for a text with their words. */
export function countWaiting(db: ReadableDatabase, articleId: string): number {
  return (
    plucked<[string], number>(
      db,
      'SELECT count(*) FROM waiting_annotation WHERE article_id = ?',
    ).get(articleId) ?? 0
  );
}

/** An annotation that is to wait. */
export interface NewWaiting extends Pick<WaitingAnnotation, 'color' | 'comment' | 'quote'> {
  readonly id: string;
  readonly articleId: string;
  /** The file that it is on, if that is known. */
  readonly attachmentId?: string | null;
  readonly tags: readonly string[];
  readonly author: string | null;
  /** Where it stands in the file, as JSON. */
  readonly position: string;
}

/** Keeps an annotation beside its article until there is a text with its words. Call it in a change. */
export function insertWaiting(
  db: Database,
  { id, articleId, attachmentId = null, quote, comment, color, tags, author, position }: NewWaiting,
  createdAt: number,
): void {
  prepared(
    db,
    `INSERT INTO waiting_annotation
       (id, article_id, attachment_id, quote, comment, color, tags, author, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    articleId,
    attachmentId,
    quote,
    comment,
    color,
    JSON.stringify(tags),
    author,
    position,
    createdAt,
  );
}

/** Where in the text the words of an annotation stand by its page and rectangle; null where that says nothing. */
function placeByPage(
  db: Database,
  revisionId: string,
  { number, rect }: Pick<WaitingRow, 'number' | 'rect'>,
): number | null {
  const page = number === null ? null : readMappedPage(db, revisionId, number);
  const first = page?.words[0];
  if (!page || !first) return null;
  const corners = FileRect.safeParse(JSON.parse(rect ?? 'null'));
  if (!corners.success) return first.start;
  const [x0, y0, , y1] = corners.data;
  return offsetAt(page, x0, page.height - (y0 + y1) / 2);
}

/**
 * Makes annotations of those that wait, where their words stand in the article’s text: words that stand in
 * several places where their page and rectangle are, else next to where the one before was found. The others go on waiting. Each keeps its id. Call it in
 * the change that gives the article a text, or brings the annotations.
 */
export function anchorWaiting(
  db: Database,
  articleId: string,
  { revisionId, readerId }: { readonly revisionId: string; readonly readerId: string },
): void {
  const waiting = prepared<[string], WaitingRow>(db, OF_ARTICLE)
    .all(articleId)
    .filter(({ quote }) => quote.trim() !== '');
  if (waiting.length === 0) return;
  const searched = new SearchedText(readText(db, revisionId) ?? '');
  const leave = prepared<[string]>(db, 'DELETE FROM waiting_annotation WHERE id = ?');
  let expected = 0;
  for (const each of waiting) {
    const { id, quote, comment, color, tags, author, created_at: createdAt } = each;
    const sought = { start: 0, end: 0, exact: quote.trim(), prefix: '', suffix: '' };
    const near = placeByPage(db, revisionId, each) ?? expected;
    const span = findExact(searched, sought, near) ?? findEvened(searched, sought, near);
    if (!span) continue;
    expected = span.end;
    const annotation = { id, articleId, comment, color, author, readerId };
    insertAnnotation(db, { ...annotation, tags: JSON.parse(tags) as string[] }, createdAt);
    const selectors = describeQuote(searched.text, span.start, span.end);
    insertSelectors(db, { annotationId: id }, revisionId, selectors);
    leave.run(id);
  }
}
