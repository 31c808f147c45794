import { encodePng } from '../png.ts';
import type { DrawnArea, Rect, WantedArea } from '../pdf-reading.ts';
import type { OpenPage } from './open-pdf.ts';

/** Dots for each point: 180 an inch, as areas are drawn that are marked in the window. */
const SCALE = 180 / 72;
/** A picture has no more dots; a larger area is drawn coarser. */
const MOST_DOTS = 4_000_000;
/** What is narrower or lower than this, in points, shows nothing. */
const LEAST = 4;
/** `FPDF_ANNOT` of fpdfview.h: what others drew on the page is drawn too. */
const WITH_ANNOTATIONS = 1;
const WHITE = 0xffffffff;

/** The part of a rectangle that lies on the page; null where that is too small to show anything. */
export function areaOnPage({ x0, y0, x1, y1 }: Rect, { frame }: OpenPage): Rect | null {
  const area = {
    x0: Math.max(0, x0),
    y0: Math.max(0, y0),
    x1: Math.min(frame.width, x1),
    y1: Math.min(frame.height, y1),
  };
  return area.x1 - area.x0 >= LEAST && area.y1 - area.y0 >= LEAST ? area : null;
}

/** Draws those of the wanted areas that lie on the page. */
export function drawWanted(page: OpenPage, wanted: readonly WantedArea[]): DrawnArea[] {
  return wanted.flatMap(({ id, page: number, corners }) => {
    const rect = number === page.number ? areaOnPage(page.frame.seenRect(...corners), page) : null;
    const picture = rect && drawArea(page, rect);
    return rect && picture ? [{ id, page: number, rect, picture }] : [];
  });
}

/** A picture of a part of a page, as PNG; null where pdfium has no memory for it. */
export function drawArea(
  { pdfium, page, frame }: OpenPage,
  area: Rect,
): Uint8Array<ArrayBuffer> | null {
  const [wide, high] = [area.x1 - area.x0, area.y1 - area.y0];
  const scale = Math.min(SCALE, Math.sqrt(MOST_DOTS / (wide * high)));
  const width = Math.max(1, Math.floor(wide * scale));
  const height = Math.max(1, Math.floor(high * scale));
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return null;
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(
      bitmap,
      page,
      -Math.round(area.x0 * scale),
      -Math.round(area.y0 * scale),
      Math.round(frame.width * scale),
      Math.round(frame.height * scale),
      0,
      WITH_ANNOTATIONS,
    );
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const drawn = pdfium.pdfium.HEAPU8;
    const rgb = new Uint8Array(3 * width * height);
    let at = 0;
    for (let y = 0; y < height; y++)
      // Four bytes a dot: blue, green, red, unused.
      for (let from = start + y * stride, end = from + 4 * width; from < end; from += 4) {
        rgb[at++] = drawn[from + 2] ?? 0;
        rgb[at++] = drawn[from + 1] ?? 0;
        rgb[at++] = drawn[from] ?? 0;
      }
    return encodePng(width, height, rgb);
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
