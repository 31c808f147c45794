import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import { changePageView, pageViewOf } from '../../../services/page-views.ts';
import { pageAt, type PageLayout } from './sheet/page-layout.ts';

/** Remembers where the pages of an article are read. */
export function rememberPlace(articleId: ArticleId, layout: PageLayout, view: HTMLElement): void {
  const placed = pageAt(layout, view.scrollTop);
  if (!placed) return;
  const above = (view.scrollTop - placed.top) / placed.height;
  const place = view.scrollTop <= 0 ? { page: 1, above: 0 } : { page: placed.number, above };
  const before = pageViewOf(articleId);
  if (before.page !== place.page || before.above !== place.above) {
    changePageView(articleId, place);
  }
}

/** A place is kept when nothing was scrolled for so many milliseconds. */
const CALM = 200;

const isSamePlaces = (one: PageLayout, other: PageLayout): boolean =>
  one.scale === other.scale &&
  one.width === other.width &&
  one.height === other.height &&
  one.rotation === other.rotation;

/**
 * Opens the pages where they were left, keeps the same place in view when they are laid out anew, and
 * remembers where they are read.
 */
export function useKeptPlace(
  articleId: ArticleId,
  layout: PageLayout | null,
  scroller: RefObject<HTMLElement | null>,
): void {
  const seen = useRef<PageLayout | null>(null);
  useLayoutEffect(() => {
    const view = scroller.current;
    if (!layout || !view || seen.current === layout) return;
    const before = seen.current;
    seen.current = layout;
    // In a room that only became higher or lower every page is where it was.
    if (before && isSamePlaces(before, layout)) return;
    const { page, above } = pageViewOf(articleId);
    const placed = layout.pages[page - 1];
    if (placed && (page > 1 || above > 0)) view.scrollTop = placed.top + placed.height * above;
  }, [articleId, layout, scroller]);
  useEffect(() => {
    const view = scroller.current;
    if (!layout || !view) return;
    let timer = 0;
    const save = (): void => {
      window.clearTimeout(timer);
      rememberPlace(articleId, layout, view);
    };
    const look = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(save, CALM);
    };
    view.addEventListener('scroll', look, { passive: true });
    window.addEventListener('pagehide', save);
    return () => {
      view.removeEventListener('scroll', look);
      window.removeEventListener('pagehide', save);
      window.clearTimeout(timer);
    };
  }, [articleId, layout, scroller]);
}
