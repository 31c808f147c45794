import { useCallback, useRef } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import type { Area, ArticlePages } from '../../../../shared/domain/pages.ts';
import type { Span } from '../../../../shared/domain/quote.ts';
import { changePageView, type PageView } from '../../services/page-views.ts';
import { focusPaneWhenReady } from '../../services/pane-focus.ts';
import { showView } from './pages/shown-view.ts';
import { usePagesBesideText } from './pages/use-pages-beside-text.ts';
import { useSelectionBeside } from './pages/use-selection-beside.ts';
import { useSheets, type Sheets } from './pages/use-sheets.ts';
import { useShowPlace } from './use-place.ts';
import { useReadingPlace } from './use-reading-place.ts';
import type { ViewElements } from './use-view-elements.ts';

interface ViewsOptions {
  /** Null where the text was not read from a PDF. */
  readonly pages: ArticlePages | null;
  readonly shown: PageView;
  /** Of what is read: the text, or the pages where they are shown alone. */
  readonly elements: ViewElements;
  /** Of the pages that stand beside the text. */
  readonly besideText: ViewElements;
  /** What stands beside pages that are shown alone, in CSS pixels. */
  readonly beside: number;
  /** The words that are selected. */
  readonly selected: Span | null;
}

/** The views of an article that are shown, and the ways to a place in them. */
interface Views {
  /** Null while no pages are shown. */
  readonly sheets: Sheets | null;
  /** Brings words into view wherever they are shown; tells whether they are there. */
  readonly showPlace: (span: Span, options: { readonly wash: boolean }) => boolean;
  /** As `showPlace`, with a wash over the words and the focus beside them. */
  readonly go: (span: Span) => void;
  /** Brings an area into view on its page; answers false where no pages are shown. */
  readonly showOnPage: (area: Area) => boolean;
  /** Shows the pages in place of the text, from an area on. */
  readonly openPage: (area: Area) => void;
  readonly focusText: () => void;
  /** Shows another view, at the place that is read. */
  readonly onShow: (view: PageView) => void;
}

/** Lays out what is shown of an article, and keeps its views at one place. */
export function useViews(
  articleId: ArticleId,
  { pages, shown, elements, besideText, beside, selected }: ViewsOptions,
): Views {
  const { root, scroller } = elements;
  const nowhere = useRef<HTMLDivElement>(null);
  const isPage = shown === 'page';
  const { sheets, showOnPage: showOnSheets } = useSheets(
    articleId,
    shown === 'text' ? null : pages,
    {
      scroller: isPage ? scroller : besideText.scroller,
      beside,
      selected,
      isWhole: shown === 'both',
    },
  );
  useReadingPlace(articleId, isPage ? nowhere : root, isPage ? nowhere : scroller);
  const settle = usePagesBesideText(
    shown === 'both' ? sheets : null,
    { root, scroller },
    besideText.scroller,
  );
  const showInText = useShowPlace(root, scroller);
  useSelectionBeside(shown === 'both' ? besideText.root : nowhere, root, showInText);
  const showPlace = useCallback(
    (span: Span, options: { readonly wash: boolean }): boolean => {
      settle();
      if (shown !== 'text') showOnSheets(span, options);
      return isPage || showInText(span, options);
    },
    [shown, isPage, showOnSheets, showInText, settle],
  );
  const focusText = useCallback(() => {
    scroller.current?.focus({ preventScroll: true });
  }, [scroller]);
  const go = useCallback(
    (span: Span) => {
      showPlace(span, { wash: true });
      focusText();
    },
    [showPlace, focusText],
  );
  const showRect = sheets?.showRect;
  const showOnPage = useCallback(
    ({ page, rect }: Area): boolean => {
      if (!showRect) return false;
      settle();
      showRect(page, rect);
      return true;
    },
    [showRect, settle],
  );
  const openPage = useCallback(
    ({ page, rect }: Area): void => {
      const height = pages?.pages[page - 1]?.height ?? 1;
      changePageView(articleId, { view: 'page', page, above: rect.y0 / height });
    },
    [articleId, pages],
  );
  const onShow = (view: PageView): void => {
    if (!pages) return;
    showView(articleId, pages, { from: shown, at: sheets?.placeInView() ?? null }, view);
    // What had the focus went with the view before.
    focusPaneWhenReady('reader');
  };
  return { sheets, showPlace, go, showOnPage, openPage, focusText, onShow };
}
