import { createHash } from 'node:crypto';
import {
  annotationAuthor,
  MAX_COMMENT_LENGTH,
  type Color,
} from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import { MAX_QUOTE_LENGTH } from '../../../shared/domain/text-limit.ts';
import type { FileContent } from '../attachments/copy-in.ts';
import { prepared, type Database } from '../db/database.ts';
import { findThing, rememberThing, type KeySpace } from '../db/external-keys.ts';
import { readText } from '../db/read-text.ts';
import { makeId } from '../db/uuid.ts';
import type { KeptPictures } from '../pages/keep-pictures.ts';
import type { ReadPdf } from '../pages/prepared-pdf.ts';
import { writeArea } from '../pages/write-area.ts';
import { insertReading } from '../pages/write-reading.ts';
import { nearestColor } from '../pdf/marks/nearest-color.ts';
import type { DrawnArea, PdfMark } from '../pdf/pdf-reading.ts';
import { describeQuote } from '../quotes/selectors.ts';
import { insertSelectors } from '../quotes/write-quote.ts';
import { anchorWaiting, insertWaiting, readWaiting } from './waiting-annotations.ts';
import { insertAnnotation } from './write-annotation.ts';

/** Whose pages they are, and by whom they come in. */
export interface PagesOwner {
  readonly articleId: string;
  /** The revision that has the text of the PDF; null where its text was not taken. */
  readonly revisionId: string | null;
  readonly readerId: string;
  readonly now: number;
}

/** Where a mark lies, also when the file was saved anew around it. */
function placeOf({ page, kind, rects }: PdfMark): string {
  const places = rects.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1].map(Math.round).join(','));
  return `${String(page)} ${kind} ${places.join(' ')}`;
}

/** What a mark is known by: where it lies and, of several in one place, which of them it is. */
function keyOf(mark: PdfMark, before: number): string {
  const key = before === 0 ? placeOf(mark) : `${placeOf(mark)} ${String(before + 1)}`;
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}

const styleOf = ({ kind }: PdfMark): 'underline' | null =>
  kind === 'underline' || kind === 'squiggly' || kind === 'strikeout' ? 'underline' : null;

const commentOf = ({ kind, comment }: PdfMark): string =>
  [kind === 'strikeout' ? 'Struck out' : '', comment]
    .filter((words) => words !== '')
    .join('\n\n')
    .slice(0, MAX_COMMENT_LENGTH);

/** What is written beside a mark, and by whom. */
const saidBy = (mark: PdfMark): { readonly comment: string; readonly author: string | null } => ({
  comment: commentOf(mark),
  author: annotationAuthor(mark.author),
});

function madeAt({ modified }: PdfMark, now: number): number {
  const at = modified === null ? NaN : Date.parse(modified);
  return Number.isNaN(at) ? now : Math.min(at, now);
}

/** What the marks of a file become. */
class MarkWriter {
  readonly #db: Database;
  readonly #owner: PagesOwner;
  readonly #labels: ReadonlyMap<number, string | null>;
  readonly #text: string | null;
  readonly #sha256: string;
  /** How many marks of the file lie in a place, so far. */
  readonly #inPlace = new Map<string, number>();

  constructor(db: Database, owner: PagesOwner, { prepared: { pages, sha256 } }: ReadPdf) {
    this.#db = db;
    this.#sha256 = sha256;
    this.#owner = owner;
    this.#labels = new Map(pages.map(({ number, label }) => [number, label]));
    this.#text = owner.revisionId === null ? null : readText(db, owner.revisionId);
  }

  /** Writes a mark unless it came before; one that waited for its words is made of what waited. */
  write(mark: PdfMark, picture: FileContent | undefined): void {
    const { articleId } = this.#owner;
    const place = placeOf(mark);
    const others = this.#inPlace.get(place) ?? 0;
    this.#inPlace.set(place, others + 1);
    const key = keyOf(mark, others);
    // By what marks of the article's PDFs are known, so that none comes twice.
    const marks: KeySpace = { system: 'pdf', library: articleId };
    const before = findThing(this.#db, marks, key) as AnnotationId | null;
    if (before !== null && !this.#isWaiting(before)) return;
    const id = before ?? (makeId() as AnnotationId);
    const isPlaced = picture ? this.#draw(id, mark, picture) : this.#place(id, mark);
    if (before !== null) {
      if (isPlaced) this.#leave(before);
      return;
    }
    if (!isPlaced) this.#wait(id, mark);
    rememberThing(this.#db, marks, key, { kind: 'annotation', id });
  }

  /** Makes an annotation of an area that waits, now that there is a picture of it. */
  writeWaiting({ id, page, rect }: DrawnArea, content: FileContent): void {
    const { articleId, readerId, now } = this.#owner;
    const waiting = readWaiting(this.#db, id);
    if (!waiting) return;
    const { createdAt, ...remark } = waiting;
    const annotationId = id as AnnotationId;
    insertAnnotation(this.#db, { id: annotationId, articleId, ...remark, readerId }, createdAt);
    const area = { fileSha256: this.#sha256, page, rect, content };
    writeArea(this.#db, { annotationId }, articleId, area, now);
    this.#leave(id);
  }

  #isWaiting(id: string): boolean {
    return (
      prepared(this.#db, 'SELECT 1 FROM waiting_annotation WHERE id = ?').get(id) !== undefined
    );
  }

  #leave(id: string): void {
    prepared(this.#db, 'DELETE FROM waiting_annotation WHERE id = ?').run(id);
  }

  /** Makes an annotation of a mark whose words the text has. */
  #place(id: AnnotationId, mark: PdfMark): boolean {
    const { articleId, revisionId, readerId, now } = this.#owner;
    const { start, end } = mark;
    const text = this.#text;
    if (revisionId === null || text === null || start === null || end === null) return false;
    if (end <= start || end > text.length) return false;
    const last = Math.min(end, start + MAX_QUOTE_LENGTH);
    const color: Color = nearestColor(mark.color);
    const made = { id, articleId, color, ...saidBy(mark), tags: [], readerId };
    insertAnnotation(this.#db, { ...made, style: styleOf(mark) }, madeAt(mark, now));
    insertSelectors(this.#db, { annotationId: id }, revisionId, describeQuote(text, start, last));
    return true;
  }

  /** Makes an annotation of an area by its picture. */
  #draw(id: AnnotationId, mark: PdfMark, content: FileContent): boolean {
    const { articleId, readerId, now } = this.#owner;
    const { page, rects } = mark;
    const color: Color = nearestColor(mark.color);
    const made = { id, articleId, color, ...saidBy(mark), tags: [], readerId };
    insertAnnotation(this.#db, made, madeAt(mark, now));
    const area = { fileSha256: this.#sha256, page, rect: rects[0]!, content };
    writeArea(this.#db, { annotationId: id }, articleId, area, now);
    return true;
  }

  /** Keeps a mark that is on no words, or on none that were taken, beside the article. */
  #wait(id: AnnotationId, mark: PdfMark): void {
    const { articleId, now } = this.#owner;
    const { page, kind, rects } = mark;
    const pageLabel = this.#labels.get(page) ?? String(page);
    const waiting = {
      id,
      articleId,
      quote: mark.text,
      ...saidBy(mark),
      color: nearestColor(mark.color),
      tags: [],
      position: JSON.stringify({ pageIndex: page - 1, pageLabel, rects, type: kind }),
    };
    insertWaiting(this.#db, waiting, madeAt(mark, now));
  }
}

/**
 * Gives an article the pages of a PDF, and the marks that others made in it: as annotations at their
 * words, areas by their pictures, else they wait. A mark that came before does not come again. What waited for the words of its
 * text finds them by its pages. Call it in a change, after the text was given and the file attached.
 */
export function givePages(
  db: Database,
  owner: PagesOwner,
  pdf: ReadPdf,
  pictures: KeptPictures,
): void {
  insertReading(db, owner, pdf.prepared, owner.now);
  const writer = new MarkWriter(db, owner, pdf);
  for (const [at, mark] of pdf.marks.entries()) writer.write(mark, pictures.ofMarks.get(at));
  for (const area of pdf.drawn) {
    const picture = pictures.ofWanted.get(area.id);
    if (picture) writer.writeWaiting(area, picture);
  }
  const { articleId, revisionId, readerId } = owner;
  if (revisionId !== null) anchorWaiting(db, articleId, { revisionId, readerId });
}
