import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfium, type Pdfium } from '../../src/main/engine/pdf/pdfium/load-pdfium.ts';
import { withMemory } from '../../src/main/engine/pdf/pdfium/memory.ts';
import { readPdf } from '../../src/main/engine/pdf/read-pdf.ts';
import { makeFigure, type Figure } from './figures.ts';
import { makeBook } from './pdf-book.ts';
import { PROJECT } from './start.ts';

const RUNS = 3;
const PAGES = 300;
/** Papers are taken that have so many pages. */
const LEAST_OF_ONE = 4;
const MOST_OF_ONE = 40;

const PAPERS = join(PROJECT, '..', 'shared', 'corpora', 'pdf', 'dev');
const RESOURCES = join(PROJECT, 'node_modules', 'pdfjs-dist');

/** Takes what pdf.js has of the text of a file, page by page. */
async function takePieces(bytes: Uint8Array): Promise<void> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    cMapUrl: `${join(RESOURCES, 'cmaps')}/`,
    standardFontDataUrl: `${join(RESOURCES, 'standard_fonts')}/`,
  });
  const pdf = await loading.promise;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    // Of a page that it cannot read it has no text.
    const page = await pdf.getPage(number);
    await page.getTextContent().catch(() => null);
  }
  await loading.destroy();
}

/** Appends a paper to a document; gives how many pages it brought. */
function append(pdfium: Pdfium, document: number, at: number, bytes: Uint8Array): number {
  return withMemory(pdfium, bytes.length, (pointer) => {
    pdfium.pdfium.HEAPU8.set(bytes, pointer);
    const paper = pdfium.FPDF_LoadMemDocument(pointer, bytes.length, '');
    if (paper === 0) return 0;
    const count = pdfium.FPDF_GetPageCount(paper);
    const isTaken =
      count >= LEAST_OF_ONE &&
      count <= MOST_OF_ONE &&
      pdfium.FPDF_ImportPages(document, paper, `1-${String(count)}`, at);
    pdfium.FPDF_CloseDocument(paper);
    return isTaken ? count : 0;
  });
}

/** Papers as they were published, in one file. */
async function joinPapers(): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const pdfium = await loadPdfium();
  const document = pdfium.FPDF_CreateNewDocument();
  let pages = 0;
  for (const name of readdirSync(PAPERS)) {
    if (!name.endsWith('.pdf') || pages >= PAGES) continue;
    pages += append(pdfium, document, pages, readFileSync(join(PAPERS, name)));
  }
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(document, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const bytes = withMemory(pdfium, size, (copy) => {
    pdfium.PDFiumExt_GetFileWriterData(writer, copy, size);
    return pdfium.pdfium.HEAPU8.slice(copy, copy + size);
  });
  return { bytes, pages };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function measureFile(name: string, bytes: Uint8Array): Promise<Figure> {
  const own: number[] = [];
  const other: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    other.push(await time(() => takePieces(bytes)));
    own.push(
      await time(async () => {
        const outcome = await readPdf(bytes);
        if (!outcome.ok) throw new Error(outcome.fault.message);
      }),
    );
  }
  const baseline = { name: 'getTextContent of pdf.js', values: other };
  return makeFigure({ group: 'pdf', name, unit: 'ms', values: own, baseline });
}

/** The text of PDFs with the place of each word, beside what pdf.js takes for its pieces of text. */
export async function measureText(): Promise<Figure[]> {
  const book = await measureFile(`text of a book of ${String(PAGES)} pages`, makeBook(PAGES));
  if (!existsSync(PAPERS)) return [book];
  const { bytes, pages } = await joinPapers();
  return [book, await measureFile(`text of papers in one file, ${String(pages)} pages`, bytes)];
}
