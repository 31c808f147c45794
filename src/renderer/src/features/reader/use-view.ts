import { useEffect, useState, type RefObject } from 'react';
import type { PageView } from './margin/notes-in-view.ts';

/**
 * The part of the page that is on the screen, in CSS pixels from its top, rounded outwards to
 * multiples of `step`: what needs it only roughly is not drawn anew with every pixel scrolled.
 */
export function useView(scroller: RefObject<HTMLElement | null>, step: number): PageView {
  const [view, setView] = useState<PageView>({ top: 0, bottom: Infinity });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const top = Math.floor(element.scrollTop / step) * step;
      const bottom = Math.ceil((element.scrollTop + element.clientHeight) / step) * step;
      setView((before) =>
        before.top === top && before.bottom === bottom ? before : { top, bottom },
      );
    };
    const schedule = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    schedule();
    element.addEventListener('scroll', schedule, { passive: true });
    const observer = new ResizeObserver(schedule);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', schedule);
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [scroller, step]);
  return view;
}
