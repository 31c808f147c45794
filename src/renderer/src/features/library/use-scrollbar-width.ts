import { useLayoutEffect, type RefObject } from 'react';

/**
 * Tells the parent of a scrolling element how wide its scrollbar is now, as `--scrollbar` in
 * pixels, so that heads above it can stand in line with what scrolls.
 */
export function useScrollbarWidth(scrollRef: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scrollRef.current;
    if (!element) return;
    const measure = (): void => {
      const width = element.offsetWidth - element.clientWidth;
      element.parentElement?.style.setProperty('--scrollbar', `${String(width)}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  }, [scrollRef]);
}
