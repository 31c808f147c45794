import { randomUUID } from 'node:crypto';
import { readAnnotations, type FileAnnotation } from './marks/file-annotations.ts';
import type { PdfMarkKind, Rect } from './pdf-reading.ts';
import type { Pdfium } from './pdfium/load-pdfium.ts';
import { withMemory, withUtf16 } from './pdfium/memory.ts';
import { openPdf, type OpenPage } from './pdfium/open-pdf.ts';
import { recognisePdf } from './recognise-pdf.ts';
import { savePdf } from './pdfium/save-pdf.ts';

/** A mark to write into a copy of a PDF. */
export interface MarkToWrite {
  /** From 1. */
  readonly page: number;
  readonly kind: PdfMarkKind;
  /** One for each line that it covers, as in `PdfMark`. */
  readonly rects: readonly Rect[];
  /** `#rrggbb`. */
  readonly color: string;
  readonly comment: string;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Whether it is as it came out of a PDF; it is left out where the file still has it. */
  readonly isFromFile: boolean;
}

/** The bytes of the copy, or why none was made, in words that follow the name of the file. */
export type WriteOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string };

/** `FPDF_ANNOT_…` of fpdf_annot.h. */
const SUBTYPES: Readonly<Record<PdfMarkKind, number>> = {
  note: 1,
  area: 5,
  highlight: 9,
  underline: 10,
  squiggly: 11,
  strikeout: 12,
};
const ON_TEXT: ReadonlySet<PdfMarkKind> = new Set([
  'highlight',
  'underline',
  'squiggly',
  'strikeout',
]);
/** `FPDFANNOT_COLORTYPE_Color` of fpdf_annot.h. */
const STROKE_COLOR = 0;
/** `FPDF_ANNOT_FLAG_PRINT`: without it a mark is left out on paper. */
const PRINT = 4;
/** The side of the sign that stands for a note, in points. */
const NOTE_SIZE = 18;

/**
 * Writes marks into a copy of a PDF, so that other programs show them; the marks that it has stay. The
 * bytes that are given are not changed. Encrypted and signed files are refused: a copy would lose the
 * one and break the other.
 */
export async function writeMarks(
  bytes: Uint8Array,
  marks: readonly MarkToWrite[],
): Promise<WriteOutcome> {
  const file = recognisePdf(bytes);
  if (!(file instanceof Uint8Array)) return { ok: false, message: file.message };
  const opened = await openPdf(file);
  if (!opened.ok) return { ok: false, message: REFUSALS[opened.code] };
  const { pdf } = opened;
  try {
    if (pdf.pdfium.EPDF_IsEncrypted(pdf.document)) return { ok: false, message: ENCRYPTED };
    if (pdf.pdfium.FPDF_GetSignatureCount(pdf.document) > 0) return { ok: false, message: SIGNED };
    for (const number of new Set(marks.map(({ page }) => page))) {
      const isWritten = pdf.withPage(number, (page) => {
        const there = readAnnotations(page);
        for (const mark of marks) {
          if (mark.page !== number) continue;
          if (mark.isFromFile && there.some((each) => isAt(each, mark))) continue;
          writeMark(page, mark);
        }
        return true;
      });
      if (isWritten === null) {
        return {
          ok: false,
          message: `has no page ${String(number)} that can be written on, so no copy was made.`,
        };
      }
    }
    return { ok: true, bytes: savePdf(pdf) };
  } finally {
    pdf.close();
  }
}

const ENCRYPTED =
  'is encrypted, so no copy with highlights can be made of it. Make one without a password by the program that it came from.';
const SIGNED =
  'is signed, and highlights in a copy would break its signature. Print it into a new PDF for that.';
const REFUSALS = {
  password: ENCRYPTED,
  broken: 'is broken, so no copy with highlights can be made of it.',
} as const;

/** Whether a mark of the file lies where this one is to be. */
function isAt({ quads, rect }: FileAnnotation, { rects: [first] }: MarkToWrite): boolean {
  if (!first) return false;
  const x = (first.x0 + first.x1) / 2;
  const y = (first.y0 + first.y1) / 2;
  const boxes = quads.length > 0 ? quads : [rect];
  return boxes.some(({ x0, y0, x1, y1 }) => x0 <= x && x <= x1 && y0 <= y && y <= y1);
}

function writeMark(page: OpenPage, mark: MarkToWrite): void {
  const { pdfium } = page;
  const isOnText = ON_TEXT.has(mark.kind);
  const annotation = pdfium.FPDFPage_CreateAnnot(page.page, SUBTYPES[mark.kind]);
  if (annotation === 0) throw new Error(`pdfium makes no mark of the kind ${mark.kind}`);
  try {
    if (isOnText) for (const rect of mark.rects) appendQuad(page, annotation, rect);
    setRect(page, annotation, mark.kind === 'note' ? signOf(mark.rects[0]!) : boundsOf(mark.rects));
    const [red, green, blue] = [1, 3, 5].map((at) =>
      Number.parseInt(mark.color.slice(at, at + 2), 16),
    );
    pdfium.EPDFAnnot_SetColor(annotation, STROKE_COLOR, red!, green!, blue!);
    pdfium.FPDFAnnot_SetFlags(annotation, PRINT);
    setText(pdfium, annotation, 'Contents', mark.comment);
    setText(pdfium, annotation, 'T', mark.author);
    setText(pdfium, annotation, 'M', pdfDate(mark.modified));
    setText(pdfium, annotation, 'NM', randomUUID());
    pdfium.EPDFAnnot_GenerateAppearance(annotation);
  } finally {
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
}

/** A quadrilateral in the order that programs expect: upper left, upper right, lower left, lower right. */
function appendQuad({ pdfium, frame }: OpenPage, annotation: number, rect: Rect): void {
  const { x0, y0, x1, y1 } = rect;
  const corners = [
    frame.filed(x0, y0),
    frame.filed(x1, y0),
    frame.filed(x0, y1),
    frame.filed(x1, y1),
  ];
  withMemory(pdfium, 32, (pointer) => {
    pdfium.pdfium.HEAPF32.set(corners.flat(), pointer / 4);
    pdfium.FPDFAnnot_AppendAttachmentPoints(annotation, pointer);
  });
}

/** An `FS_RECTF`: left, top, right, bottom. */
function setRect({ pdfium, frame }: OpenPage, annotation: number, { x0, y0, x1, y1 }: Rect): void {
  const [ax, ay] = frame.filed(x0, y0);
  const [bx, by] = frame.filed(x1, y1);
  withMemory(pdfium, 16, (pointer) => {
    const edges = [Math.min(ax, bx), Math.max(ay, by), Math.max(ax, bx), Math.min(ay, by)];
    pdfium.pdfium.HEAPF32.set(edges, pointer / 4);
    pdfium.FPDFAnnot_SetRect(annotation, pointer);
  });
}

function setText(pdfium: Pdfium, annotation: number, key: string, text: string): void {
  if (text === '') return;
  withUtf16(pdfium, text, (pointer) => pdfium.FPDFAnnot_SetStringValue(annotation, key, pointer));
}

function signOf({ x0, y0 }: Rect): Rect {
  return { x0, y0, x1: x0 + NOTE_SIZE, y1: y0 + NOTE_SIZE };
}

function boundsOf(rects: readonly Rect[]): Rect {
  return {
    x0: Math.min(...rects.map(({ x0 }) => x0)),
    y0: Math.min(...rects.map(({ y0 }) => y0)),
    x1: Math.max(...rects.map(({ x1 }) => x1)),
    y1: Math.max(...rects.map(({ y1 }) => y1)),
  };
}

/** As ISO 32000-2, 7.9.4 has it, in UTC. */
function pdfDate(millis: number): string {
  const digits = new Date(millis).toISOString().replace(/\D/g, '').slice(0, 14);
  return `D:${digits}Z`;
}
