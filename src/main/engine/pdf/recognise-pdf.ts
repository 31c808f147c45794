import { beginsAsWebPage } from '../../../shared/domain/web-page.ts';
import type { PdfFault } from './pdf-reading.ts';

/** A reader of PDFs looks for the signature in so many bytes. */
const HEAD = 1024;
/** Whoever put something before it hardly put more. */
const MOST_BEFORE = 1_000_000;
/** The largest file that is read: it stands twice in memory while it is. */
const MAX_BYTES = 500_000_000;

/**
 * The bytes of a file from where its PDF begins, or why there is none in it: bytes of another program
 * may stand before it.
 */
export function recognisePdf(bytes: Uint8Array): Uint8Array | PdfFault {
  if (bytes.length === 0) {
    return { code: 'empty', message: 'is empty. Get it once more from where it came.' };
  }
  if (bytes.length > MAX_BYTES) {
    return {
      code: 'too_large',
      message: `has ${String(Math.round(bytes.length / 1e6))} MB, and a PDF may have ${String(MAX_BYTES / 1e6)}. Divide it.`,
    };
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.toString('latin1', 0, HEAD);
  const start = head.includes('%PDF-')
    ? head.indexOf('%PDF-')
    : file.subarray(0, MOST_BEFORE).indexOf('%PDF-');
  if (start >= 0) return start === 0 ? bytes : bytes.subarray(start);
  if (beginsAsWebPage(head)) {
    return {
      code: 'web_page',
      message:
        'is a web page under the name of a PDF, as sites give it to whoever is not logged in. Import it as a web page, or get the PDF once more.',
    };
  }
  // Some lack even their signature.
  if (/\d+ \d+ obj\b/.test(file.toString('latin1', 0, MOST_BEFORE))) return bytes;
  return { code: 'not_pdf', message: 'is no PDF, though its name says so.' };
}
