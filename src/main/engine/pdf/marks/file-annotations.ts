import type { Pdfium } from '../pdfium/load-pdfium.ts';
import { readFloats, readUtf16, withMemory } from '../pdfium/memory.ts';
import { areaOnPage, drawArea } from '../pdfium/draw-area.ts';
import type { OpenPage } from '../pdfium/open-pdf.ts';
import type { PdfMarkKind, Rect } from '../pdf-reading.ts';

/** An annotation as a page of the file states it. */
export interface FileAnnotation {
  /** Tells it apart within the file; 0 for one that no other can name. */
  readonly id: number;
  /** Null for a mark of insertion (a caret), which is kept for what is written on it alone. */
  readonly kind: PdfMarkKind | null;
  readonly rect: Rect;
  /** The boxes of the quadrilaterals of a mark on text; empty where it states none. */
  readonly quads: readonly Rect[];
  readonly color: string | null;
  readonly contents: string;
  readonly author: string;
  /** As the file writes it: `D:20180317120000+01'00'`. */
  readonly modified: string;
  /** Which annotation it answers, or makes one mark with; null for one that stands by itself. */
  readonly answers: number | null;
  /** Of an area: what it shows, as PNG; null for other marks, and where it shows nothing. */
  readonly picture: Uint8Array<ArrayBuffer> | null;
}

/** `FPDF_ANNOT_…` of fpdf_annot.h. Links, pop-ups, fields of forms, films and the like are no marks. */
const KINDS: Readonly<Record<number, PdfMarkKind | null>> = {
  1: 'note',
  3: 'note',
  5: 'area',
  6: 'area',
  7: 'area',
  9: 'highlight',
  10: 'underline',
  11: 'squiggly',
  12: 'strikeout',
  14: null,
  15: 'area',
};
/** `FPDFANNOT_COLORTYPE_Color` of fpdf_annot.h. */
const STROKE_COLOR = 0;
/** No page that a person marked has more. */
const MOST_ANNOTATIONS = 5000;
const MOST_QUADS = 2000;
/** x and y of four corners. */
const QUAD_FLOATS = 8;

/** Of how many areas of a file a picture is still drawn; all of them are held until it was read. */
export interface PictureBudget {
  left: number;
}

/** Nobody marks more areas of one file; each picture may take some megabytes. */
export const MOST_PICTURES = 200;

/**
 * The annotations of a page that mark or say something, in the order of the file; with pictures of its
 * areas while some are left of the budget, without them where there is none.
 */
export function readAnnotations(
  page: OpenPage,
  budget: PictureBudget = { left: 0 },
): FileAnnotation[] {
  const { pdfium } = page;
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page.page), MOST_ANNOTATIONS);
  const found: FileAnnotation[] = [];
  const known = new Set<number>();
  for (let at = 0; at < count; at++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page.page, at);
    if (annotation === 0) continue;
    const read = readAnnotation(page, annotation, budget.left > 0);
    // Broken programs list an annotation several times.
    if (read !== null && !known.has(read.id)) found.push(read);
    if (read !== null && read.picture !== null) budget.left -= 1;
    if (read !== null && read.id !== 0) known.add(read.id);
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
  return found;
}

function readAnnotation(page: OpenPage, annotation: number, draws: boolean): FileAnnotation | null {
  const { pdfium } = page;
  const kind = KINDS[pdfium.FPDFAnnot_GetSubtype(annotation)];
  // A reply that only states "accepted" or "marked" is no comment.
  if (kind === undefined || pdfium.FPDFAnnot_HasKey(annotation, 'State')) return null;
  const value = (key: string): string => readValue(pdfium, annotation, key);
  const rect = readRect(page, annotation);
  const area = kind === 'area' ? areaOnPage(rect, page) : null;
  return {
    id: pdfium.EPDFAnnot_GetObjectNumber(annotation),
    kind,
    rect: area ?? rect,
    quads: readQuads(page, annotation),
    color: readColor(pdfium, annotation),
    contents:
      value('Contents') ||
      linked(pdfium, annotation, 'Popup', (popup) => readValue(pdfium, popup, 'Contents')) ||
      '',
    author: value('T'),
    modified: value('M') || value('CreationDate'),
    answers:
      linked(pdfium, annotation, 'IRT', (other) => pdfium.EPDFAnnot_GetObjectNumber(other)) || null,
    picture: area !== null && draws ? drawArea(page, area) : null,
  };
}

function linked<T>(
  pdfium: Pdfium,
  annotation: number,
  key: string,
  read: (other: number) => T,
): T | null {
  if (!pdfium.FPDFAnnot_HasKey(annotation, key)) return null;
  const other = pdfium.FPDFAnnot_GetLinkedAnnot(annotation, key);
  if (other === 0) return null;
  const value = read(other);
  pdfium.FPDFPage_CloseAnnot(other);
  return value;
}

function readValue(pdfium: Pdfium, annotation: number, key: string): string {
  return readUtf16(pdfium, (buffer, length) =>
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, length),
  )
    .replace(/\r\n?/g, '\n')
    .trim();
}

function readRect({ pdfium, frame }: OpenPage, annotation: number): Rect {
  return withMemory(pdfium, 16, (pointer) => {
    pdfium.FPDFAnnot_GetRect(annotation, pointer);
    const [left = 0, top = 0, right = 0, bottom = 0] = readFloats(pdfium, pointer, 4);
    return frame.seenRect(left, top, right, bottom);
  });
}

/**
 * Programs name the corners in different orders (the standard's, and Acrobat's that most follow), so
 * that only the box around them can be trusted.
 */
function readQuads({ pdfium, frame }: OpenPage, annotation: number): Rect[] {
  const count = Math.min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), MOST_QUADS);
  return withMemory(pdfium, 4 * QUAD_FLOATS, (pointer) => {
    const quads: Rect[] = [];
    for (let at = 0; at < count; at++) {
      if (!pdfium.FPDFAnnot_GetAttachmentPoints(annotation, at, pointer)) continue;
      const [ax, ay, bx, by, cx, cy, dx, dy] = readFloats(
        pdfium,
        pointer,
        QUAD_FLOATS,
      ) as unknown as Corners;
      const [x, y] = [
        [ax, bx, cx, dx],
        [ay, by, cy, dy],
      ] as const;
      quads.push(frame.seenRect(Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)));
    }
    return quads;
  });
}

type Corners = [number, number, number, number, number, number, number, number];

function readColor(pdfium: Pdfium, annotation: number): string | null {
  return withMemory(pdfium, 12, (pointer) => {
    const [red, green, blue] = [pointer, pointer + 4, pointer + 8];
    if (!pdfium.EPDFAnnot_GetColor(annotation, STROKE_COLOR, red, green, blue)) return null;
    const hex = [red, green, blue].map((each) =>
      (pdfium.pdfium.HEAPU32[each / 4]! & 255).toString(16).padStart(2, '0'),
    );
    return `#${hex.join('')}`;
  });
}
