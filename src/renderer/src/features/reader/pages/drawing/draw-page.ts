import type { PDFDocumentProxy, PDFPageProxy, PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A canvas has no more pixels than this, 64 MB of them, however far a page is enlarged. */
const MOST_PIXELS = 16_777_216;
/** pdf.js’ mode that draws the file’s annotations as the storage has them. */
const ENABLE_STORAGE = 3;
/** A picture that covers this share of a page is the page itself: a scan. */
const WHOLE_PAGE = 0.8;

/** Marks of other readers: Collate draws them itself, as annotations of the article. */
const MARKS: ReadonlySet<string> = new Set([
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Text',
  'Popup',
]);

export interface PageDrawing {
  readonly canvas: HTMLCanvasElement;
  /** Where photographs and other pictures lie, as shares of the page: left, top, width, height. */
  readonly pictures: readonly (readonly [number, number, number, number])[];
}

export interface DrawOptions {
  /** In CSS pixels, of the page as it is seen, before `rotation`. */
  readonly width: number;
  /** Device pixels for each CSS pixel. */
  readonly pixelRatio: number;
  /** Degrees by which the reader turned the page clockwise. */
  readonly rotation: number;
}

/** The viewport in device pixels, within what a canvas may hold. */
function viewportFor(
  page: PDFPageProxy,
  { width, pixelRatio, rotation }: DrawOptions,
): PageViewport {
  const upright = page.getViewport({ scale: 1 });
  const scale = (width * pixelRatio) / upright.width;
  const pixels = upright.width * upright.height * scale * scale;
  const bounded = pixels > MOST_PIXELS ? scale * Math.sqrt(MOST_PIXELS / pixels) : scale;
  return page.getViewport({ scale: bounded, rotation: (page.rotate + rotation) % 360 });
}

/** Keeps pdf.js from drawing the marks of other readers a second time. */
async function hideMarks(document: PDFDocumentProxy, page: PDFPageProxy): Promise<void> {
  const annotations = (await page.getAnnotations()) as { id: string; subtype: string }[];
  for (const { id, subtype } of annotations) {
    if (MARKS.has(subtype)) document.annotationStorage.setValue(id, { noView: true });
  }
}

/**
 * Draws a page into a canvas of its own. Answers null when the signal ended it; throws when the page
 * cannot be drawn.
 */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  options: DrawOptions,
  signal: AbortSignal,
): Promise<PageDrawing | null> {
  const page = await document.getPage(number);
  await hideMarks(document, page);
  if (signal.aborted) return null;
  const viewport = viewportFor(page, options);
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  page.imageCoordinates = null;
  const task = page.render({
    canvas,
    viewport,
    annotationMode: ENABLE_STORAGE,
    recordImages: true,
  });
  const cancel = (): void => {
    task.cancel();
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await task.promise;
  } catch (error) {
    free(canvas);
    if (signal.aborted) return null;
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  return { canvas, pictures: picturesOf(page.imageCoordinates) };
}

/** Gives back the memory of a canvas at once, not only when it is collected. */
export function free(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** The boxes around the pictures that pdf.js drew; it gives three corners of each. */
function picturesOf(corners: ArrayLike<number> | null): PageDrawing['pictures'] {
  const numbers = Array.from(corners ?? []);
  const boxes: [number, number, number, number][] = [];
  for (let at = 0; at + 5 < numbers.length; at += 6) {
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = numbers.slice(at, at + 6);
    const [dx, dy] = [bx + cx - ax, by + cy - ay];
    const left = Math.max(0, Math.min(ax, bx, cx, dx));
    const top = Math.max(0, Math.min(ay, by, cy, dy));
    const width = Math.min(1, Math.max(ax, bx, cx, dx)) - left;
    const height = Math.min(1, Math.max(ay, by, cy, dy)) - top;
    if (width > 0 && height > 0 && width * height < WHOLE_PAGE) {
      boxes.push([left, top, width, height]);
    }
  }
  return boxes;
}
