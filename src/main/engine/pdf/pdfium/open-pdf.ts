import { loadPdfium, type Pdfium } from './load-pdfium.ts';
import { readFloats, readUtf16, withMemory } from './memory.ts';
import { frameOf, type PageFrame } from './page-frame.ts';

/** A page for the time that it is worked on. */
export interface OpenPage {
  readonly pdfium: Pdfium;
  /** From 1. */
  readonly number: number;
  /** pdfium's handles of the page and of its text (an `FPDF_PAGE` and an `FPDF_TEXTPAGE`). */
  readonly page: number;
  readonly textPage: number;
  readonly frame: PageFrame;
}

/** A document that pdfium has opened. */
export interface OpenPdf {
  readonly pdfium: Pdfium;
  /** pdfium's handle of it, an `FPDF_DOCUMENT`. */
  readonly document: number;
  readonly pageCount: number;
  /** An entry of the info dictionary, such as `Title`; empty where it has none. */
  readonly info: (key: string) => string;
  /** The printed number of a page; null where the file states none. */
  readonly label: (number: number) => string | null;
  /**
   * Opens a page (from 1) for the time of `work`. Null for a page that cannot be read; what `work`
   * throws is thrown, after the page was closed.
   */
  readonly withPage: <T>(number: number, work: (page: OpenPage) => T) => T | null;
  /** Gives back what pdfium holds of it. */
  readonly close: () => void;
}

export type OpenOutcome =
  | { readonly ok: true; readonly pdf: OpenPdf }
  | { readonly ok: false; readonly code: 'password' | 'broken' };

/** `FPDF_ERR_PASSWORD` of fpdfview.h: a password is missing or wrong. */
const PASSWORD_ERROR = 4;
/** `FPDF_ERR_SECURITY`: a kind of encryption that pdfium does not know. */
const SECURITY_ERROR = 5;

/**
 * Opens a PDF with a pdfium of its own. The bytes are copied, so that they are not changed; close it
 * in any case. A file that only misses its table of contents, or has other bytes before or after it,
 * opens.
 */
export async function openPdf(bytes: Uint8Array, password = ''): Promise<OpenOutcome> {
  if (bytes.length === 0) return { ok: false, code: 'broken' };
  const pdfium = await loadPdfium();
  const pointer = pdfium.pdfium.wasmExports.malloc(bytes.length);
  if (pointer === 0) return { ok: false, code: 'broken' };
  pdfium.pdfium.HEAPU8.set(bytes, pointer);
  const document = pdfium.FPDF_LoadMemDocument(pointer, bytes.length, password);
  if (document === 0) {
    const error = pdfium.FPDF_GetLastError();
    pdfium.pdfium.wasmExports.free(pointer);
    const isLocked = error === PASSWORD_ERROR || error === SECURITY_ERROR;
    return { ok: false, code: isLocked ? 'password' : 'broken' };
  }
  const pdf: OpenPdf = {
    pdfium,
    document,
    pageCount: pdfium.FPDF_GetPageCount(document),
    info: (key) =>
      readUtf16(pdfium, (buffer, length) =>
        pdfium.FPDF_GetMetaText(document, key, buffer, length),
      ).trim(),
    label: (number) =>
      readUtf16(pdfium, (buffer, length) =>
        pdfium.FPDF_GetPageLabel(document, number - 1, buffer, length),
      ).trim() || null,
    withPage: (number, work) => withPage(pdfium, document, number, work),
    close: () => {
      pdfium.FPDF_CloseDocument(document);
      pdfium.pdfium.wasmExports.free(pointer);
    },
  };
  return { ok: true, pdf };
}

function withPage<T>(
  pdfium: Pdfium,
  document: number,
  number: number,
  work: (page: OpenPage) => T,
): T | null {
  const page = pdfium.FPDF_LoadPage(document, number - 1);
  if (page === 0) return null;
  try {
    const textPage = pdfium.FPDFText_LoadPage(page);
    if (textPage === 0) return null;
    try {
      return work({ pdfium, number, page, textPage, frame: readFrame(pdfium, page) });
    } finally {
      pdfium.FPDFText_ClosePage(textPage);
    }
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** What pdfium shows of a page (an `FS_RECTF`: left, top, right, bottom), and its rotation. */
function readFrame(pdfium: Pdfium, page: number): PageFrame {
  return withMemory(pdfium, 16, (rectangle) => {
    pdfium.FPDF_GetPageBoundingBox(page, rectangle);
    const [left = 0, top = 0, right = 0, bottom = 0] = readFloats(pdfium, rectangle, 4);
    return frameOf({ left, bottom, right, top, turns: pdfium.FPDFPage_GetRotation(page) });
  });
}
