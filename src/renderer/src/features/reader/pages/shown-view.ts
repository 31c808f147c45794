import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import type { ArticlePages } from '../../../../../shared/domain/pages.ts';
import {
  changePageView,
  pageViewOf,
  usePageViews,
  type PageView,
} from '../../../services/page-views.ts';
import { keepPlaceOfReading, placeOfReading } from '../../../services/reading-places.ts';
import { pageOfOffset } from './sheet/page-places.ts';

/** The view that was chosen for an article; else its pages, or in a narrow window its text. */
export function useChosenView(id: ArticleId, isNarrow: boolean): PageView {
  const chosen = usePageViews(({ views }) => views.get(id)?.view);
  return chosen ?? (isNarrow ? 'text' : 'page');
}

/** Why a view cannot be shown, in words; null where it can. */
export function reasonAgainst(pages: ArticlePages, view: PageView): string | null {
  if (view === 'page' || pages.revisionId !== null) return null;
  return pages.condition === 'no_text'
    ? 'The pages are pictures without text'
    : 'No text of this PDF is here';
}

/** The views there is room for, in the order of the switch. */
export function viewsFor(isNarrow: boolean): readonly PageView[] {
  return isNarrow ? ['page', 'text'] : ['page', 'text', 'both'];
}

/** The view that is shown: the one that was chosen, where it can be. */
export function shownView(pages: ArticlePages, chosen: PageView, isNarrow: boolean): PageView {
  const view = isNarrow && chosen === 'both' ? 'text' : chosen;
  return reasonAgainst(pages, view) === null ? view : 'page';
}

/** The view after this one, round and round, passing over those that cannot be shown. */
export function nextView(pages: ArticlePages, shown: PageView, isNarrow: boolean): PageView {
  const views = viewsFor(isNarrow).filter((view) => reasonAgainst(pages, view) === null);
  return views[(views.indexOf(shown) + 1) % views.length] ?? shown;
}

/** What of an article is shown, and where its pages are read. */
interface Shown {
  readonly from: PageView;
  /** The offset of the text at the top of its pages; null where they are not shown, or have no text. */
  readonly at: number | null;
}

/** The first line that is read stands so far below the top of the text, in CSS pixels. */
const INSET = 16;

/** Shows another view of an article, at the place that was read in the one before. */
export function showView(
  id: ArticleId,
  pages: ArticlePages,
  { from, at }: Shown,
  view: PageView,
): void {
  if (from === 'page') {
    if (at !== null) keepPlaceOfReading(id, { at, below: at === 0 ? 0 : -INSET });
  } else if (view === 'page' && from === 'text') {
    const page = pageOfOffset(pages.pages, placeOfReading(id).at);
    if (page && page.number !== pageViewOf(id).page)
      changePageView(id, { page: page.number, above: 0 });
  }
  changePageView(id, { view });
}
