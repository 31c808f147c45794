import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type RefCallback } from 'react';

/**
 * The ref of rows whose cells come and go while they are scrolled: a row that was high stays so, and does
 * not pull up what is below it. Each row has its key as `data-row`; `fit` changes when rows are measured anew.
 */
export function useKeptHeights(fit: unknown): RefCallback<HTMLTableRowElement> {
  const heights = useRef(new Map<string, number>());
  const drawn = useRef(new Set<HTMLTableRowElement>());
  const observer = useRef<ResizeObserver | null>(null);
  useLayoutEffect(() => {
    heights.current.clear();
    for (const row of drawn.current) row.style.height = '';
  }, [fit]);
  useEffect(() => () => observer.current?.disconnect(), []);
  return useCallback((row) => {
    if (!row) return;
    observer.current ??= new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) {
        const key = (target as HTMLTableRowElement).dataset['row'] ?? '';
        const height = Math.ceil(borderBoxSize[0]?.blockSize ?? 0);
        if (height <= (heights.current.get(key) ?? 0)) continue;
        heights.current.set(key, height);
        (target as HTMLTableRowElement).style.height = `${String(height)}px`;
      }
    });
    const height = heights.current.get(row.dataset['row'] ?? '');
    if (height !== undefined) row.style.height = `${String(height)}px`;
    drawn.current.add(row);
    observer.current.observe(row);
    return () => {
      drawn.current.delete(row);
      observer.current?.unobserve(row);
    };
  }, []);
}

/** One thing that is another whenever either of two is. */
export function useFit(one: unknown, other: unknown): unknown {
  return useMemo(() => [one, other], [one, other]);
}
