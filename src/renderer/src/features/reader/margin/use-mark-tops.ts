import { useLayoutEffect, useState, type RefObject } from 'react';
import type { MarginItem } from './items.ts';
import { measureMarks, watchSkipped } from './measure-marks.ts';

/** How far down the page the line of each item is, kept true while the text is laid out anew. */
export function useMarkTops(
  root: RefObject<HTMLElement | null>,
  page: RefObject<HTMLElement | null>,
  items: readonly Pick<MarginItem, 'key' | 'place'>[],
  /** Anything else that moves the text. */
  layoutKey: string,
): ReadonlyMap<string, number> {
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const text = root.current;
    const origin = page.current;
    if (!text || !origin) return;
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      const measured = measureMarks(text, origin, items);
      setTops((before) => (sameTops(before, measured) ? before : measured));
    };
    const schedule = (): void => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    measure();
    const stopWatching = watchSkipped(text, schedule);
    const observer = new ResizeObserver(schedule);
    observer.observe(text);
    observer.observe(origin);
    return () => {
      stopWatching();
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [root, page, items, layoutKey]);
  return tops;
}

function sameTops(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, top] of a) {
    if (Math.abs((b.get(key) ?? Number.NaN) - top) < 0.5) continue;
    return false;
  }
  return true;
}
