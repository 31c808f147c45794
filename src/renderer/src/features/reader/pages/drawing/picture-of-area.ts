import type { PageRect } from '../../../../../../shared/domain/page-map.ts';
import { drawPage, free } from './draw-page.ts';
import type { PDFDocumentProxy } from './pdf-js.ts';

/** Pixels for each point of a picture that is kept: 180 in an inch, enough to read the labels of a figure. */
const PIXELS_PER_POINT = 2.5;
/** A picture has no more bytes than this; a larger one is made with fewer pixels. */
const MOST_BYTES = 4_000_000;
const SMALLER = 0.6;

const asPng = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });

async function asBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(letters);
}

/** A part of a page as it is printed: a PNG in base64. Null when it cannot be drawn. */
export async function pictureOfArea(
  document: PDFDocumentProxy,
  page: { readonly number: number; readonly width: number },
  { x0, y0, x1, y1 }: PageRect,
): Promise<string | null> {
  for (let pixels = PIXELS_PER_POINT; pixels > 0.3; pixels *= SMALLER) {
    const drawing = await drawPage(
      document,
      page.number,
      { width: page.width, pixelRatio: pixels, rotation: 0 },
      new AbortController().signal,
    );
    if (!drawing) return null;
    const scale = drawing.canvas.width / page.width;
    const part = window.document.createElement('canvas');
    part.width = Math.max(1, Math.round((x1 - x0) * scale));
    part.height = Math.max(1, Math.round((y1 - y0) * scale));
    part
      .getContext('2d')
      ?.drawImage(drawing.canvas, -Math.round(x0 * scale), -Math.round(y0 * scale));
    const png = await asPng(part);
    free(drawing.canvas);
    free(part);
    if (!png) return null;
    if (png.size <= MOST_BYTES) return asBase64(png);
  }
  return null;
}
