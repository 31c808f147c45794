import type { ReactElement } from 'react';
import { ImportDrop } from '../features/import/import-drop.tsx';
import { BannerList } from './banner-list.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Overlays } from './overlays.tsx';
import { RoomView } from './room-view.tsx';
import { StatusLine } from './status-line.tsx';
import { ToastRegion } from './toast-region.tsx';
import { useFrameActions } from './use-frame-actions.ts';
import { useKeys } from './use-keys.ts';
import { useLibraryEvents } from './use-library-events.ts';
import { useReady } from './use-ready.ts';
import { useTheme } from './use-theme.ts';
import { rememberFocus } from './pane-focus.ts';
import { WindowBar } from './window-bar.tsx';
import styles from './layout.module.css';

/** The whole window. */
export function Layout(): ReactElement {
  useLibraryEvents();
  useTheme();
  useFrameActions();
  useKeys();
  useReady();
  return (
    <div
      className={styles.window}
      onFocus={(event) => {
        rememberFocus(event.target);
      }}
    >
      <WindowBar />
      <BannerList />
      <ErrorBoundary>
        <RoomView />
      </ErrorBoundary>
      <StatusLine />
      <ToastRegion />
      <ImportDrop />
      <ErrorBoundary>
        <Overlays />
      </ErrorBoundary>
    </div>
  );
}
