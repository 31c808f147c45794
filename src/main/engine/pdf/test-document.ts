import { loadPdfium } from './pdfium/load-pdfium.ts';
import { withMemory } from './pdfium/memory.ts';
import { assemblePdf, escapeText, streamOf } from './test-pdf-file.ts';

/** A page of a test: lines of text at their places, and annotations as the file writes them. */
export interface TestPage {
  /** Origin bottom left, points; words are set in Helvetica. */
  readonly lines?: readonly {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly text: string;
  }[];
  /** The dictionaries of its annotations without their brackets; `id` gives each an object number, from 100 on. */
  readonly annotations?: readonly string[];
  /** More entries of the page's dictionary, such as `/Rotate 90`. */
  readonly entries?: string;
  /** What its content draws besides; `/F2` is Courier. */
  readonly content?: string;
}

export interface TestDocument {
  readonly pages: readonly TestPage[];
  /** Entries of the info dictionary, such as `/Title (Newts)`. */
  readonly info?: string;
  /** More entries of the catalogue. */
  readonly catalogue?: string;
  /** Objects with numbers of their own, from 500 on. */
  readonly objects?: Readonly<Record<number, string>>;
}

/** Lines of one size below one another from the top of a page of 612 by 792 points. */
export function linesFrom(top: number, texts: readonly string[], size = 12): TestPage['lines'] {
  return texts.map((text, at) => ({ x: 72, y: top - 1.2 * size * at, size, text }));
}

/** A small PDF, written by hand; page objects have the numbers 10, 20, …, annotations of page n from 100 n on. */
export function writePdf({
  pages,
  info = '',
  catalogue = '',
  objects = {},
}: TestDocument): Uint8Array {
  const all = new Map<number, string>();
  const kids = pages.map((_, at) => `${String(10 * (at + 1))} 0 R`).join(' ');
  all.set(1, `<</Type/Catalog/Pages 2 0 R ${catalogue}>>`);
  all.set(2, `<</Type/Pages/Count ${String(pages.length)}/Kids[${kids}]>>`);
  all.set(3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  all.set(4, `<<${info}>>`);
  all.set(5, '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>');
  for (const [at, page] of pages.entries()) {
    const number = 10 * (at + 1);
    const annotations = page.annotations ?? [];
    const ids = annotations.map((_, index) => 100 * (at + 1) + index);
    const content = `${page.content ?? ''}\n${(page.lines ?? []).map(writeLine).join('\n')}`;
    all.set(
      number,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R/F2 5 0 R>>/XObject<</Im1 500 0 R>>>>/Contents ${String(number + 1)} 0 R/Annots[${ids.map((id) => `${String(id)} 0 R`).join(' ')}]${page.entries ?? ''}>>`,
    );
    all.set(number + 1, streamOf(content));
    for (const [index, annotation] of annotations.entries())
      all.set(ids[index]!, `<</Type/Annot ${annotation}>>`);
  }
  for (const [number, object] of Object.entries(objects)) all.set(Number(number), object);
  return new Uint8Array(assemblePdf(all, '/Root 1 0 R/Info 4 0 R'));
}

function writeLine({ x, y, size, text }: NonNullable<TestPage['lines']>[number]): string {
  return `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td (${escapeText(text)}) Tj ET`;
}

/** The same PDF encrypted: an empty password for users opens it without asking. */
export async function encryptPdf(
  bytes: Uint8Array,
  user: string,
  owner: string,
): Promise<Uint8Array> {
  const pdfium = await loadPdfium();
  const pointer = pdfium.pdfium.wasmExports.malloc(bytes.length);
  pdfium.pdfium.HEAPU8.set(bytes, pointer);
  const document = pdfium.FPDF_LoadMemDocument(pointer, bytes.length, '');
  pdfium.EPDF_SetEncryption(document, user, owner, 0xfffffffc);
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(document, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  return withMemory(pdfium, size, (copy) => {
    pdfium.PDFiumExt_GetFileWriterData(writer, copy, size);
    return pdfium.pdfium.HEAPU8.slice(copy, copy + size);
  });
}
