import type { ReactElement } from 'react';
import { ImportDrop } from '../features/import/import-drop.tsx';
import { ArticleActions } from '../features/library/article-actions.tsx';
import { ContextMenuHost } from './context-menu-host.tsx';
import { BannerList } from './banner-list.tsx';
import { CompareActions } from './compare-actions.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Overlays } from './overlays.tsx';
import { RoomView } from './room-view.tsx';
import { StatusLine } from './status-line.tsx';
import { ToastRegion } from './toast-region.tsx';
import { FrameActions } from './frame-actions.tsx';
import { SavedSearchActions } from './saved-search-actions.tsx';
import { useJobEnds } from '../services/job-ends.ts';
import { useKeys } from '../services/use-keys.ts';
import { useLastArticle } from './use-last-article.ts';
import { useLibraryEvents } from './use-library-events.ts';
import { useLinks } from './use-links.ts';
import { useNotices } from './use-notices.ts';
import { useReady } from './use-ready.ts';
import { useTheme } from './use-theme.ts';
import { rememberFocus } from '../services/pane-focus.ts';
import { WindowBar } from './window-bar.tsx';
import styles from './layout.module.css';

/** The whole window. */
export function Layout(): ReactElement {
  useLibraryEvents();
  useJobEnds();
  useTheme();
  useKeys();
  useReady();
  useNotices();
  useLastArticle();
  useLinks();
  return (
    <div
      className={styles.window}
      onFocus={(event) => {
        rememberFocus(event.target);
      }}
    >
      {/* First, so that what any room offers comes after and takes precedence. */}
      <FrameActions />
      <SavedSearchActions />
      <ArticleActions />
      <CompareActions />
      <WindowBar />
      <BannerList />
      <ErrorBoundary>
        <RoomView />
      </ErrorBoundary>
      <StatusLine />
      <ToastRegion />
      <ImportDrop />
      <ContextMenuHost />
      <ErrorBoundary>
        <Overlays />
      </ErrorBoundary>
    </div>
  );
}
