import { openPdf } from './pdfium/open-pdf.ts';
import { savePdf } from './pdfium/save-pdf.ts';
import { withNewEnd } from './repair-pdf.ts';

/**
 * A broken PDF as pdfium reads it, written anew: whole, with all objects that were found, so that other
 * programs read it too. Null where pdfium reads no page of it. The bytes that are given are not changed.
 */
export async function repairedPdf(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await savedAnew(bytes)) ?? savedAnew(withNewEnd(bytes));
}

async function savedAnew(bytes: Uint8Array | null): Promise<Uint8Array<ArrayBuffer> | null> {
  const opened = bytes && (await openPdf(bytes));
  if (!opened?.ok) return null;
  try {
    return opened.pdf.pageCount === 0 ? null : savePdf(opened.pdf);
  } finally {
    opened.pdf.close();
  }
}
