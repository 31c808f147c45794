import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useLayoutEffect, type RefCallback, type RefObject } from 'react';

/** So many articles, or rows, are drawn at once; columns then share the room there is. */
const DRAWN_WHOLE = 16;

/** What is drawn in one direction, or the room of what is not. */
export type WindowPart =
  | { readonly of: 'item'; readonly index: number }
  /** `size` is in CSS pixels. */
  | { readonly of: 'gap'; readonly key: string; readonly size: number };

/** What is in sight or near it, and what must be drawn wherever it is, if it is one of so many. */
function rangeWith(range: Range, kept: readonly number[], count: number): number[] {
  const near = defaultRangeExtractor(range);
  const others = kept.filter((each) => each >= 0 && each < count && !near.includes(each));
  return others.length === 0 ? near : [...near, ...others].toSorted((one, other) => one - other);
}

interface WindowInput {
  readonly count: number;
  /** How large each is, or is taken for before it was drawn, in CSS pixels. */
  readonly sizeOf: (index: number) => number;
  readonly keyOf: (index: number) => string;
  /** Those that are drawn wherever they are: what has the keyboard, what is dragged. */
  readonly kept: readonly number[];
  readonly horizontal: boolean;
  /** Changes when sizes do that are not measured. */
  readonly sizes: unknown;
}

interface Window {
  readonly parts: readonly WindowPart[];
  /** Whether all is drawn. */
  readonly isWhole: boolean;
  /** Measures what is drawn, with its place as `data-index`. */
  readonly measure: RefCallback<Element>;
}

/** What of a long row or column of things is in sight or near it, with gaps for the others. */
export function useWindow(
  scroller: RefObject<HTMLDivElement | null>,
  { count, sizeOf, keyOf, kept, horizontal, sizes }: WindowInput,
): Window {
  const isWhole = count <= DRAWN_WHOLE;
  const virtualizer = useVirtualizer({
    count: isWhole ? 0 : count,
    horizontal,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    getItemKey: keyOf,
    overscan: 2,
    // Until the room is measured the window's is taken, so that what is in sight is drawn at once.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    rangeExtractor: (range) => rangeWith(range, kept, count),
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, sizes]);
  if (isWhole) {
    const parts = Array.from({ length: count }, (_, index) => ({ of: 'item' as const, index }));
    return { parts, isWhole, measure: virtualizer.measureElement };
  }
  const parts: WindowPart[] = [];
  let before = 0;
  const leap = (to: number): void => {
    if (to > before) parts.push({ of: 'gap', key: `gap ${String(before)}`, size: to - before });
  };
  for (const { index, start, end } of virtualizer.getVirtualItems()) {
    leap(start);
    parts.push({ of: 'item', index });
    before = end;
  }
  leap(virtualizer.getTotalSize());
  return { parts, isWhole, measure: virtualizer.measureElement };
}
