import type { PageRect } from '../../../../../../shared/domain/page-map.ts';
import type { PDFDocumentProxy } from './pdf-js.ts';

/** A link on a page, in points from the top left of the page as it is seen. */
export interface PageLink extends PageRect {
  /** Where it leads on the web; null for a place in the file. */
  readonly url: string | null;
  /** A name, or the place itself, as `placeOfDestination` takes it. */
  readonly destination: unknown;
}

interface LinkAnnotation {
  readonly subtype: string;
  readonly rect: number[];
  readonly url?: string;
  readonly dest?: unknown;
}

/** Only links of the web are opened: others might start programs. */
const isOfWeb = (url: string): boolean =>
  URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);

/** The links of a page, in its order. */
export async function linksOf(document: PDFDocumentProxy, number: number): Promise<PageLink[]> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const annotations = (await page.getAnnotations()) as LinkAnnotation[];
  return annotations.flatMap(({ subtype, rect, url, dest }): PageLink[] => {
    if (subtype !== 'Link') return [];
    const isWeb = url !== undefined && isOfWeb(url);
    if (!isWeb && (dest === undefined || dest === null)) return [];
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    const [ax = 0, ay = 0] = viewport.convertToViewportPoint(left, bottom);
    const [bx = 0, by = 0] = viewport.convertToViewportPoint(right, top);
    return [
      {
        x0: Math.min(ax, bx),
        y0: Math.min(ay, by),
        x1: Math.max(ax, bx),
        y1: Math.max(ay, by),
        url: isWeb ? url : null,
        destination: dest ?? null,
      },
    ];
  });
}

/** A page and how far down it a link or an entry of the outline leads, in points; null for nowhere. */
export async function placeOfDestination(
  document: PDFDocumentProxy,
  destination: unknown,
): Promise<{ readonly page: number; readonly y: number } | null> {
  try {
    const explicit: unknown =
      typeof destination === 'string' ? await document.getDestination(destination) : destination;
    if (!Array.isArray(explicit)) return null;
    const [target, , , down]: unknown[] = explicit;
    const index =
      typeof target === 'number'
        ? target
        : await document.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
    const page = await document.getPage(index + 1);
    const [, y = 0] = page
      .getViewport({ scale: 1 })
      .convertToViewportPoint(0, typeof down === 'number' ? down : Number.NaN);
    return { page: index + 1, y: Number.isFinite(y) ? Math.max(0, y) : 0 };
  } catch {
    return null;
  }
}

/** A heading of the outline that a file carries. */
export interface OutlineEntry {
  readonly title: string;
  /** 0 for the chapters. */
  readonly depth: number;
  readonly destination: unknown;
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

/** So many entries are more than anybody reads, and no file can make the list longer. */
const MOST_ENTRIES = 5000;

/** The outline of a file, in order; empty where it carries none. */
export async function outlineOf(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const nodes = ((await document.getOutline()) ?? []) as readonly OutlineNode[];
  const entries: OutlineEntry[] = [];
  const add = (list: readonly OutlineNode[], depth: number): void => {
    for (const { title, dest, items } of list) {
      if (entries.length >= MOST_ENTRIES) return;
      entries.push({ title: title.trim() || 'Untitled', depth, destination: dest });
      add(items, depth + 1);
    }
  };
  add(nodes, 0);
  return entries;
}
