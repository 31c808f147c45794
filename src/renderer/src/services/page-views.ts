import { create } from 'zustand';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { keep, readKept } from '../lib/kept.ts';

/** What of a PDF is shown: its pages, its text, or both beside each other. */
export type PageView = 'page' | 'text' | 'both';

/** How the pages of an article were left. */
export interface PageViewState {
  readonly view: PageView;
  /** As wide as the room, whole, or so many times the printed size. */
  readonly zoom: 'width' | 'page' | number;
  /** By which the reader turned all pages, clockwise. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** The list beside the pages; null while it is hidden. */
  readonly side: 'pages' | 'outline' | null;
  /** The page at the top of the view, and how much of it, as a share of its height, lies above. */
  readonly page: number;
  readonly above: number;
}

interface PageViews {
  /** By article, the one that was looked at last at the end. */
  readonly views: ReadonlyMap<string, PageViewState>;
}

const NAME = 'collate.pages';
/** As many articles as somebody may come back to. */
const MOST = 1000;

const FIRST_TIME: PageViewState = {
  view: 'page',
  zoom: 'width',
  rotation: 0,
  side: 'pages',
  page: 1,
  above: 0,
};

/** How the pages of each article were left; it outlives the window. */
export const usePageViews = create<PageViews>()(() => ({ views: readPageViews(readKept(NAME)) }));

/** How the pages of an article were left. */
export function pageViewOf(id: ArticleId): PageViewState {
  return usePageViews.getState().views.get(id) ?? FIRST_TIME;
}

/** As `pageViewOf`, and draws anew what shows it when it changes. */
export function usePageView(id: ArticleId): PageViewState {
  return usePageViews(({ views }) => views.get(id)) ?? FIRST_TIME;
}

/** Remembers how the pages of an article are shown now. */
export function changePageView(id: ArticleId, change: Partial<PageViewState>): void {
  const views = new Map(usePageViews.getState().views);
  const next = { ...pageViewOf(id), ...change };
  views.delete(id);
  views.set(id, next);
  const kept = [...views].slice(-MOST);
  usePageViews.setState({ views: new Map(kept) });
  keep(NAME, kept);
}

function isOneOf<T>(values: readonly T[], value: unknown): value is T {
  return (values as readonly unknown[]).includes(value);
}

/** What another start kept, as far as it has the shape of this version. */
export function readPageViews(kept: unknown): ReadonlyMap<string, PageViewState> {
  const entries: unknown[] = Array.isArray(kept) ? kept : [];
  return new Map(
    entries.flatMap((entry): [string, PageViewState][] => {
      const [id, state]: unknown[] = Array.isArray(entry) ? entry : [];
      if (typeof id !== 'string' || typeof state !== 'object' || state === null) return [];
      const { view, zoom, rotation, side, page, above } = state as Record<string, unknown>;
      const isZoom = zoom === 'width' || zoom === 'page' || (typeof zoom === 'number' && zoom > 0);
      if (
        isOneOf(['page', 'text', 'both'] as const, view) &&
        isZoom &&
        isOneOf([0, 90, 180, 270] as const, rotation) &&
        isOneOf(['pages', 'outline', null] as const, side) &&
        typeof page === 'number' &&
        page >= 1 &&
        typeof above === 'number'
      ) {
        return [[id, { view, zoom, rotation, side, page, above }]];
      }
      return [];
    }),
  );
}
