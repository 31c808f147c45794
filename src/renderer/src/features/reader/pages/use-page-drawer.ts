import { useEffect, useMemo, useRef } from 'react';
import { createDrawingQueue } from './drawing/drawing-queue.ts';
import type { PageDrawer } from './drawing/page-canvas.tsx';
import type { PdfState } from './drawing/use-pdf-document.ts';

/** Pages are read and drawn in two threads: one is drawn while the next is read. */
const AT_ONCE = 2;

/** Draws the pages of an open file, those nearest to the page in view first; null while none is open. */
export function usePageDrawer(state: PdfState, current: number): PageDrawer | null {
  const inView = useRef(current);
  useEffect(() => {
    inView.current = current;
  }, [current]);
  const document = state.is === 'open' ? state.document : null;
  return useMemo(
    () =>
      document && {
        document,
        queue: createDrawingQueue(AT_ONCE),
        distanceOf: (page: number) => Math.abs(page - inView.current),
      },
    [document],
  );
}
