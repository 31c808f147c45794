import { withMemory } from './memory.ts';
import type { OpenPdf } from './open-pdf.ts';

/** The bytes of a document as pdfium has it now; throws where it writes none. */
export function savePdf({ pdfium, document }: OpenPdf): Uint8Array<ArrayBuffer> {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  try {
    if (pdfium.PDFiumExt_SaveAsCopy(document, writer) === 0)
      throw new Error('pdfium wrote no copy');
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    return withMemory(pdfium, size, (pointer) => {
      pdfium.PDFiumExt_GetFileWriterData(writer, pointer, size);
      return pdfium.pdfium.HEAPU8.slice(pointer, pointer + size);
    });
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
}
