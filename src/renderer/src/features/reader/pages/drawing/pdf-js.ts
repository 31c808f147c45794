import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pictures of more pixels than this are left out: they would take more memory than a page is worth. */
const MOST_IMAGE_PIXELS = 100_000_000;

/** Where the app serves what pdf.js fetches while it reads: see `electron.vite.config.ts`. */
const resource = (folder: string): string => new URL(`pdf/${folder}/`, document.baseURI).href;

/**
 * pdf.js, fetched when the first PDF is opened. Reading and drawing are done in workers of the app; the
 * legacy build is the one that Chromium 130 can run.
 */
async function loadPdfJs(): Promise<typeof PdfJs> {
  const pdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfJs.GlobalWorkerOptions.workerSrc = new URL(
    'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
    import.meta.url,
  ).href;
  pdfJs.GlobalWorkerOptions.rendererSrc = new URL(
    'pdfjs-dist/legacy/build/pdf.renderer.min.mjs',
    import.meta.url,
  ).href;
  return pdfJs;
}

/** What came of opening a file. */
export type OpenedPdf =
  | { readonly ok: true; readonly document: PDFDocumentProxy }
  | { readonly ok: false; readonly fault: PdfFaultName };

type PdfFaultName = 'locked' | 'wrong_password' | 'missing' | 'broken';

/** The password exceptions of pdf.js say by their codes whether one is missing or wrong. */
const WRONG_PASSWORD = 2;

/** A PDF by its address, or by its bytes, which pdf.js takes for itself. */
type PdfSource = { readonly url: string } | { readonly data: Uint8Array };

/**
 * Opens a PDF that the app serves, for drawing. Its scripts, forms of XFA and links to elsewhere do
 * nothing. Throws only when `signal` ends it.
 */
export async function openPdf(
  source: PdfSource,
  password: string | null,
  signal: AbortSignal,
): Promise<OpenedPdf> {
  const pdfJs = await loadPdfJs();
  signal.throwIfAborted();
  const loading: PDFDocumentLoadingTask = pdfJs.getDocument({
    ...source,
    disableRange: true,
    ...(password === null ? {} : { password }),
    cMapUrl: resource('cmaps'),
    standardFontDataUrl: resource('standard_fonts'),
    wasmUrl: resource('wasm'),
    iccUrl: resource('iccs'),
    useWorkerFetch: true,
    enableXfa: false,
    maxImageSize: MOST_IMAGE_PIXELS,
    verbosity: pdfJs.VerbosityLevel.ERRORS,
  });
  const stop = (): void => void loading.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return { ok: true, document: await loading.promise };
  } catch (error) {
    signal.throwIfAborted();
    void loading.destroy();
    if (error instanceof pdfJs.PasswordException) {
      return { ok: false, fault: error.code === WRONG_PASSWORD ? 'wrong_password' : 'locked' };
    }
    const isMissing = error instanceof pdfJs.ResponseException && error.missing;
    return { ok: false, fault: isMissing ? 'missing' : 'broken' };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
