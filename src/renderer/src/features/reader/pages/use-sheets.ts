import { useCallback, useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import type { PageRect } from '../../../../../shared/domain/page-map.ts';
import type { Span } from '../../../../../shared/domain/quote.ts';
import type { ArticlePages } from '../../../../../shared/domain/pages.ts';
import { usePageView } from '../../../services/page-views.ts';
import { placeOfReading } from '../../../services/reading-places.ts';
import { EDGE } from '../use-place.ts';
import { useView } from '../use-view.ts';
import { hasBanner, useWords, type WordsOfPages } from './page-data.ts';
import {
  layoutPages,
  pagesBetween,
  type Box,
  type PageLayout,
  type PlacedPage,
} from './sheet/page-layout.ts';
import {
  firstLineOf,
  offsetAtHeight,
  pagesHolding,
  pagesOfSpan,
  rectOnSheets,
} from './sheet/page-places.ts';
import { rememberPlace, useKeptPlace } from './use-kept-page.ts';
import { usePageInView, useSize } from './use-view-of-pages.ts';

/** The sheets are drawn anew when they were scrolled so far, in CSS pixels. */
const VIEW_STEP = 200;
/** How long the wash over a place that was jumped to is held, in milliseconds. */
const WASH_HELD = 600;
/** The edge of the sheets at either side, in CSS pixels. */
const SHEET_EDGE = 32;
/** What notes take beside the sheets, in CSS pixels. */
export const NOTES_WIDTH = 304;

/** The pages of an article as they are laid out in a view, and the ways to a place on them. */
export interface Sheets {
  readonly articleId: ArticleId;
  readonly pages: ArticlePages;
  readonly layout: PageLayout;
  /** The pages near the view, which are drawn. */
  readonly shown: readonly PlacedPage[];
  readonly words: WordsOfPages;
  /** The number of the page in view. */
  readonly current: number;
  /** What is washed for a moment, since it was jumped to. */
  readonly washed: Span | null;
  /** Brings words into view, as a cut and only if they are not there yet. */
  readonly showPlace: (span: Span, options: { readonly wash: boolean }) => boolean;
  /** Shows a page from a height on, in points from its top as it is printed. */
  readonly goToPage: (number: number, y?: number) => void;
  /** Brings a rectangle of a page, as it is printed, into view, and only if it is not there yet. */
  readonly showRect: (number: number, rect: PageRect) => void;
  /** The offset of the text at the top of the view; null where the pages have no text. */
  readonly placeInView: () => number | null;
  /** Keeps a page drawn though it is scrolled away: a selection begins on it. */
  readonly hold: (number: number | null) => void;
}

interface SheetsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** What stands beside the sheets, in CSS pixels. */
  readonly beside: number;
  /** The words that are selected, whose pages stay drawn. */
  readonly selected: Span | null;
  /** Shows pages whole, whatever was chosen for the page alone. */
  readonly isWhole: boolean;
}

const NO_PAGES: readonly never[] = [];

interface Target {
  readonly span: Span;
  readonly wash: boolean;
}

/**
 * Lays out the pages of an article; null while nothing is known of them, or of the room they have. What
 * is to be shown before that is shown as soon as they are there.
 */
export function useSheets(
  articleId: ArticleId,
  pages: ArticlePages | null,
  { scroller, beside, selected, isWhole }: SheetsOptions,
): { readonly sheets: Sheets | null; readonly showOnPage: Sheets['showPlace'] } {
  const { zoom, rotation } = usePageView(articleId);
  const size = useSize(scroller);
  const view = useView(scroller, VIEW_STEP);
  const [held, hold] = useState<number | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const [washed, setWashed] = useState<Span | null>(null);
  const width = size && Math.max(160, size.width - beside - 2 * SHEET_EDGE);
  const height = size?.height ?? 0;
  const layout = useMemo(
    () =>
      pages && pages.pages.length > 0 && width !== null && height > 0
        ? layoutPages(
            pages.pages.map((page) => ({ ...page, hasBanner: hasBanner(pages, page) })),
            {
              zoom: isWhole && zoom === 'width' ? 'page' : zoom,
              rotation,
              room: { width, height },
            },
          )
        : null,
    [pages, width, height, zoom, rotation, isWhole],
  );
  const current = usePageInView(scroller, layout);
  useKeptPlace(articleId, layout, scroller);

  const targetPages = useMemo(
    () => (target && pages ? pagesHolding(pages.pages, target.span.start) : NO_PAGES),
    [target, pages],
  );
  const shown = useMemo(() => {
    if (!layout || !pages) return [];
    const reach = height;
    const bottom = Math.min(view.bottom, view.top + 3 * height);
    const near = pagesBetween(layout, view.top - reach, bottom + reach);
    const kept = new Set([
      held,
      ...(selected ? pagesOfSpan(pages.pages, selected).map(({ number }) => number) : []),
    ]);
    for (const { number } of near) kept.delete(number);
    const others = layout.pages.filter(({ number }) => kept.has(number));
    return [...near, ...others].toSorted((a, b) => a.number - b.number);
  }, [layout, pages, view, height, held, selected]);
  const numbers = useMemo(
    () => [
      ...new Set([
        ...shown.map(({ number }) => number),
        ...targetPages.map(({ number }) => number),
      ]),
    ],
    [shown, targetPages],
  );
  const words = useWords(pages?.readingId ?? null, numbers);

  useLayoutEffect(() => {
    const element = scroller.current;
    const [nearest] = targetPages;
    if (!target || !nearest || !layout || !element) return;
    const first = firstLineOf(targetPages, words, target.span);
    if (!first && targetPages.some(({ number }) => !words.has(number))) {
      const placed = layout.pages[nearest.number - 1];
      if (placed && !isInView(element, placed)) element.scrollTop = placed.top;
      return;
    }
    if (first) bringIntoView(element, rectOnSheets(layout, first.page, first.line));
    // At once: room for notes or a list may be taken before the view is calm.
    rememberPlace(articleId, layout, element);
    setTarget(null);
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (target.wash && !isCalm) setWashed(target.span);
  }, [articleId, target, targetPages, layout, words, scroller]);
  useEffect(() => {
    if (!washed) return;
    const timer = setTimeout(() => {
      setWashed(null);
    }, WASH_HELD);
    return () => {
      clearTimeout(timer);
    };
  }, [washed]);

  const showPlace = useCallback((span: Span, { wash }: { readonly wash: boolean }) => {
    setTarget({ span, wash });
    return true;
  }, []);
  const goToPage = useCallback(
    (number: number, y = 0) => {
      const placed = layout?.pages[number - 1];
      if (!placed || !layout || !scroller.current) return;
      const down = layout.rotation === 0 ? y * layout.scale : 0;
      scroller.current.scrollTop = placed.top + down - 8;
    },
    [layout, scroller],
  );
  const showRect = useCallback(
    (number: number, rect: PageRect) => {
      const page = pages?.pages[number - 1];
      if (!page || !layout || !scroller.current) return;
      bringIntoView(scroller.current, rectOnSheets(layout, page, rect));
    },
    [pages, layout, scroller],
  );
  const placeInView = useCallback(() => {
    if (!pages || !layout || !scroller.current) return null;
    if (scroller.current.scrollTop <= 0) return 0;
    const at = { y: scroller.current.scrollTop, near: placeOfReading(articleId).at };
    return offsetAtHeight(layout, pages.pages, words, at);
  }, [articleId, pages, layout, words, scroller]);
  const sheets = useMemo(
    () =>
      pages && layout
        ? {
            articleId,
            pages,
            layout,
            shown,
            words,
            current,
            washed,
            showPlace,
            goToPage,
            showRect,
            placeInView,
            hold,
          }
        : null,
    [
      articleId,
      pages,
      layout,
      shown,
      words,
      current,
      washed,
      showPlace,
      goToPage,
      showRect,
      placeInView,
    ],
  );
  return { sheets, showOnPage: showPlace };
}

function isInView(view: HTMLElement, { top, height }: { top: number; height: number }): boolean {
  return top < view.scrollTop + view.clientHeight && top + height > view.scrollTop;
}

/** Scrolls to a rectangle of the sheets, if it is not well in view. */
function bringIntoView(view: HTMLElement, rect: Box): void {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = view;
  if (rect.top < scrollTop + EDGE || rect.top + rect.height > scrollTop + clientHeight - EDGE) {
    view.scrollTop = rect.top - clientHeight * 0.3;
  }
  if (rect.left < scrollLeft || rect.left + rect.width > scrollLeft + clientWidth) {
    view.scrollLeft = Math.max(0, rect.left - SHEET_EDGE);
  }
}
