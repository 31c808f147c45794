import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** pdfium as WebAssembly. */
export type Pdfium = WrappedPdfiumModule;

/**
 * Starts a pdfium of its own, which takes some 30 ms. It keeps what memory it has grown to until it
 * is let go, and a fault of it can be the end of it: so each document gets one.
 */
export async function loadPdfium(): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const bytes = await readFile(path);
  const pdfium = await init({ wasmBinary: new Uint8Array(bytes).buffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
}
