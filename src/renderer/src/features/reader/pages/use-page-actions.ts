import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import type { ArticlePages } from '../../../../../shared/domain/pages.ts';
import { findLandmark } from '../../../lib/landmarks.ts';
import { useOnePane } from '../../../lib/media.ts';
import type { ActionHandler } from '../../../services/actions.ts';
import { changePageView, pageViewOf, type PageView } from '../../../services/page-views.ts';
import {
  elementOfReader,
  useReaderPaneActions,
  useReaderState,
  useSide,
} from '../../../services/readers.ts';
import { saveCopy } from './save-copy.ts';
import { stepZoom, zoomOf } from './sheet/page-layout.ts';
import { nextView } from './shown-view.ts';
import type { Sheets } from './use-sheets.ts';

const NO_PAGES = 'This text was not read from a PDF: it has no pages';
const NO_PDF = 'This article has no PDF among its files';
const NOT_SHOWN = 'Show the pages first';

interface PageActionsOptions {
  readonly articleId: ArticleId;
  /** Null for an article without pages. */
  readonly pages: ArticlePages | null;
  /** Null while no pages are shown. */
  readonly sheets: Sheets | null;
  readonly shown: PageView;
  readonly onShow: (view: PageView) => void;
  /** Marks out an area of the page in view. */
  readonly pickArea: () => void;
  /** Shows or hides the list beside pages that stand beside the text. */
  readonly toggleList: (() => void) | null;
}

/** Offers what the keys do with pages; where there are none they say so. */
export function usePageActions({
  articleId,
  pages,
  sheets,
  shown,
  onShow,
  pickArea,
  toggleList,
}: PageActionsOptions): void {
  const side = useSide();
  const isNarrow = useOnePane();
  const hasWords = useReaderState(({ textSelection }) => textSelection !== null);
  // An area that is marked out becomes a claim of its own, in the place of one that is written.
  const isEditing = useReaderState(({ claimEditing }) => claimEditing !== null);
  const withSheets = (run: (on: Sheets) => void): ActionHandler => ({
    run: () => {
      if (sheets) run(sheets);
    },
    disabled: pages ? (sheets ? null : NOT_SHOWN) : NO_PAGES,
  });
  const zoom = (direction: 1 | -1): ActionHandler =>
    withSheets(({ layout }) => {
      changePageView(articleId, { zoom: stepZoom(zoomOf(layout), direction) });
    });
  useReaderPaneActions({
    'pages.view': {
      run: () => {
        if (pages) onShow(nextView(pages, shown, isNarrow));
      },
      disabled: pages ? null : NO_PAGES,
    },
    'pages.outline': withSheets(() => {
      if (toggleList) {
        toggleList();
        return;
      }
      const { side: listed } = pageViewOf(articleId);
      const next = listed === 'pages' ? 'outline' : listed === 'outline' ? null : 'pages';
      changePageView(articleId, { side: next });
    }),
    'pages.larger': zoom(1),
    'pages.smaller': zoom(-1),
    'pages.fitWidth': withSheets(() => {
      changePageView(articleId, { zoom: 'width' });
    }),
    'pages.fitPage': withSheets(() => {
      changePageView(articleId, { zoom: 'page' });
    }),
    'pages.turn': withSheets(({ layout }) => {
      changePageView(articleId, { rotation: TURNED[layout.rotation] });
    }),
    ...(isEditing ? {} : { 'area.mark': withSheets(pickArea) }),
    'pages.saveCopy': {
      run: () => {
        if (pages?.attachmentId) void saveCopy(articleId, pages.attachmentId);
      },
      disabled: pages?.attachmentId ? null : NO_PDF,
    },
    // Without words to mark or to quote, the keys are about an area of a page that has none.
    ...(sheets &&
    !hasWords &&
    !isEditing &&
    sheets.pages.pages[sheets.current - 1]?.hasText === false
      ? { 'annotation.create': { run: pickArea }, 'claim.create': { run: pickArea } }
      : {}),
    'pages.go': withSheets(() => {
      findLandmark('pageBox', elementOfReader(side) ?? document.body)?.focus();
    }),
  });
}

const TURNED = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;
