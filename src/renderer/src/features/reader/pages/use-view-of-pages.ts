import { useEffect, useState, type RefObject } from 'react';
import { pageInView, type PageLayout } from './sheet/page-layout.ts';

/** The number of the page that fills most of the view. */
export function usePageInView(
  scroller: RefObject<HTMLElement | null>,
  layout: PageLayout | null,
): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const view = scroller.current;
    if (!view || !layout) return;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      setPage(pageInView(layout, view.scrollTop, view.scrollTop + view.clientHeight));
    };
    const schedule = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    read();
    view.addEventListener('scroll', schedule, { passive: true });
    return () => {
      view.removeEventListener('scroll', schedule);
      cancelAnimationFrame(frame);
    };
  }, [scroller, layout]);
  return page;
}

/** The width and height of an element, in CSS pixels, kept true; null until it is there. */
export function useSize(
  element: RefObject<HTMLElement | null>,
): { readonly width: number; readonly height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const read = (): void => {
      const { clientWidth: width, clientHeight: height } = measured;
      setSize((before) =>
        before?.width === width && before.height === height ? before : { width, height },
      );
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(measured);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return size;
}
