import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useLayoutEffect, type RefObject } from 'react';

/** A column that is drawn, or the room of those that are not. */
export type StripPart =
  | { readonly of: 'column'; readonly index: number }
  | { readonly of: 'gap'; readonly key: string; readonly width: number };

/** So many articles are drawn at once; columns then share the room there is. */
export const DRAWN_WHOLE = 16;

/** What is in sight or near it, and what has the keyboard, if that is one of so many. */
export function rangeWith(range: Range, kept: number | null, count: number): number[] {
  const near = defaultRangeExtractor(range);
  if (kept === null || kept >= count || near.includes(kept)) return near;
  return [...near, kept].toSorted((one, other) => one - other);
}

/**
 * The columns of a wide table that are in sight or near it, with gaps for the others, and the one that has
 * the keyboard wherever it is. Widths are in CSS pixels.
 */
export function useColumnStrip(
  scroller: RefObject<HTMLDivElement | null>,
  {
    columns,
    width,
    kept,
  }: {
    readonly columns: number;
    readonly width: number;
    /** The column that has the keyboard. */
    readonly kept: number | null;
  },
): readonly StripPart[] {
  const isWhole = columns <= DRAWN_WHOLE;
  const virtualizer = useVirtualizer({
    count: isWhole ? 0 : columns,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => width,
    overscan: 3,
    rangeExtractor: (range) => rangeWith(range, kept, columns),
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, width]);
  if (isWhole) return Array.from({ length: columns }, (_, index) => ({ of: 'column', index }));
  const parts: StripPart[] = [];
  let next = 0;
  const leap = (to: number): void => {
    if (to > next)
      parts.push({ of: 'gap', key: `gap ${String(next)}`, width: (to - next) * width });
  };
  for (const { index } of virtualizer.getVirtualItems()) {
    leap(index);
    parts.push({ of: 'column', index });
    next = index + 1;
  }
  leap(columns);
  return parts;
}
