import type { PageRect } from '../../../../../../shared/domain/page-map.ts';

/** How large pages are shown: as wide as the room, whole, or so many times their printed size. */
export type Zoom = 'width' | 'page' | number;

/** By how far the reader turned all pages, in degrees, clockwise. */
export type Rotation = 0 | 90 | 180 | 270;

/** CSS pixels for each point at 100%: a printed inch is 96 pixels. */
const PIXELS_PER_POINT = 96 / 72;
/** Between two pages, and above the first, in CSS pixels. */
const PAGE_GAP = 16;
/** What stands above a page that has no text, in CSS pixels. */
const BANNER_HEIGHT = 36;
const LEAST_ZOOM = 0.25;
const MOST_ZOOM = 5;
/** The steps of the keys + and -. */
const ZOOM_STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];

export interface PageSize {
  /** In points, as the page is seen. */
  readonly width: number;
  readonly height: number;
  /** Whether a banner stands above it. */
  readonly hasBanner: boolean;
}

/** Where a page stands, in CSS pixels from the top left of the sheets. */
export interface PlacedPage {
  /** From 1. */
  readonly number: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PageLayout {
  readonly pages: readonly PlacedPage[];
  readonly width: number;
  readonly height: number;
  /** CSS pixels for each point. */
  readonly scale: number;
  readonly rotation: Rotation;
}

interface Room {
  /** Of the view, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

interface LayoutOptions {
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  readonly room: Room;
}

const isOnItsSide = (rotation: Rotation): boolean => rotation % 180 !== 0;

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 1;
}

/** The zoom in numbers: 1 is the printed size. Fits are those of the usual page of the file. */
function scaleOf(sizes: readonly PageSize[], { zoom, rotation, room }: LayoutOptions): number {
  if (typeof zoom === 'number') return zoom * PIXELS_PER_POINT;
  const turned = isOnItsSide(rotation);
  const width = median(sizes.map((size) => (turned ? size.height : size.width)));
  const height = median(sizes.map((size) => (turned ? size.width : size.height)));
  const toWidth = room.width / width;
  const fit = zoom === 'width' ? toWidth : Math.min(toWidth, (room.height - 2 * PAGE_GAP) / height);
  return Math.max(LEAST_ZOOM * PIXELS_PER_POINT, Math.min(fit, MOST_ZOOM * PIXELS_PER_POINT));
}

/** Puts pages below one another, each in the middle of the room or, where it is wider, at its left. */
export function layoutPages(sizes: readonly PageSize[], options: LayoutOptions): PageLayout {
  const { rotation, room } = options;
  const scale = scaleOf(sizes, options);
  const turned = isOnItsSide(rotation);
  const boxes = sizes.map(({ width, height, hasBanner }) => ({
    width: Math.round((turned ? height : width) * scale),
    height: Math.round((turned ? width : height) * scale),
    lead: hasBanner ? BANNER_HEIGHT : 0,
  }));
  const width = boxes.reduce((widest, box) => Math.max(widest, box.width), room.width);
  let below = PAGE_GAP;
  const pages = boxes.map((box, index) => {
    const top = below + box.lead;
    below = top + box.height + PAGE_GAP;
    const left = Math.floor((width - box.width) / 2);
    return { number: index + 1, left, top, width: box.width, height: box.height };
  });
  return { pages, width, height: below, scale, rotation };
}

/** The zoom of a layout as the bar shows it: 1 is the printed size. */
export function zoomOf({ scale }: Pick<PageLayout, 'scale'>): number {
  return scale / PIXELS_PER_POINT;
}

/** The next larger (1) or smaller (-1) step from a zoom. */
export function stepZoom(zoom: number, direction: 1 | -1): number {
  const apart = 0.01;
  const next =
    direction === 1
      ? ZOOM_STEPS.find((step) => step > zoom + apart)
      : ZOOM_STEPS.findLast((step) => step < zoom - apart);
  return next ?? (direction === 1 ? MOST_ZOOM : LEAST_ZOOM);
}

/** The first page whose lower edge lies below a height, else the last. */
export function pageAt({ pages }: PageLayout, y: number): PlacedPage | null {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const page = pages[middle];
    if (page && page.top + page.height > y) high = middle;
    else low = middle + 1;
  }
  return pages[low] ?? pages.at(-1) ?? null;
}

/** The pages that lie between two heights, in whole or in part. */
export function pagesBetween(layout: PageLayout, top: number, bottom: number): PlacedPage[] {
  const first = pageAt(layout, top);
  if (!first) return [];
  const from = first.number - 1;
  const rest = layout.pages.slice(from);
  const end = rest.findIndex((page) => page.top > bottom);
  return end === -1 ? rest : rest.slice(0, Math.max(end, 1));
}

/** The page that fills most of what is between two heights. */
export function pageInView(layout: PageLayout, top: number, bottom: number): number {
  let most = -1;
  let number = 1;
  for (const page of pagesBetween(layout, top, bottom)) {
    const seen = Math.min(bottom, page.top + page.height) - Math.max(top, page.top);
    if (seen > most) [most, number] = [seen, page.number];
  }
  return number;
}

/** A rectangle in CSS pixels, from the top left of the page or of the sheets that it lies on. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle of an upright page in CSS pixels, of which `scale` are a point. */
export function boxOf({ x0, y0, x1, y1 }: PageRect, scale: number): Box {
  return {
    left: x0 * scale,
    top: y0 * scale,
    width: (x1 - x0) * scale,
    height: (y1 - y0) * scale,
  };
}

/** A rectangle of the page as it is printed, in CSS pixels from the top left of its turned sheet. */
export function turnRect(
  rect: PageRect,
  { width, height }: Pick<PageSize, 'width' | 'height'>,
  { scale, rotation }: Pick<PageLayout, 'scale' | 'rotation'>,
): Box {
  const { x0, y0, x1, y1 } = rect;
  const turned =
    rotation === 90
      ? { x0: height - y1, y0: x0, x1: height - y0, y1: x1 }
      : rotation === 180
        ? { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 }
        : rotation === 270
          ? { x0: y0, y0: width - x1, x1: y1, y1: width - x0 }
          : rect;
  return boxOf(turned, scale);
}

/** The point of the printed page, in points, that lies at these CSS pixels of its turned sheet. */
export function pointOnPage(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: Pick<PageSize, 'width' | 'height'>,
  { scale, rotation }: Pick<PageLayout, 'scale' | 'rotation'>,
): { x: number; y: number } {
  const at = { x: x / scale, y: y / scale };
  if (rotation === 90) return { x: at.y, y: height - at.x };
  if (rotation === 180) return { x: width - at.x, y: height - at.y };
  if (rotation === 270) return { x: width - at.y, y: at.x };
  return at;
}
