import { useCallback, useRef, type RefObject } from 'react';
import type { Span } from '../../../../shared/domain/quote.ts';
import { paint } from './marking/highlight-paint.ts';
import { rangeOfSpan, readParagraphs } from './text/places.ts';

/** How long the wash over a place that was jumped to is held, in milliseconds. */
const WASH_HELD = 600;
/** Nearer to the edge of the view than this counts as out of it, in CSS pixels. */
export const EDGE = 56;

interface ShowOptions {
  /** Wash the place for a moment: for jumps from elsewhere. */
  readonly wash: boolean;
}

/**
 * Gives a function that brings a span into view, as a cut and only if it is not there yet. It
 * tells whether the span is on the page.
 */
export function useShowPlace(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): (span: Span, options: ShowOptions) => boolean {
  const wash = useWash();
  return useCallback(
    (span, options) => {
      const text = root.current;
      const view = scroller.current;
      const range = text && rangeOfSpan(readParagraphs(text), span);
      if (!range || !view) return false;
      bringIntoView(range, view);
      // Paragraphs that were skipped until now take their true heights in the next frame.
      requestAnimationFrame(() => {
        bringIntoView(range, view);
      });
      if (options.wash) wash(range);
      return true;
    },
    [root, scroller, wash],
  );
}

function bringIntoView(range: Range, scroller: HTMLElement): void {
  const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (box.top >= view.top + EDGE && box.bottom <= view.bottom - EDGE) return;
  scroller.scrollTop += box.top - view.top - view.height * 0.3;
}

/** Gives a function that washes a place for a moment, in place of the one that was washed before. */
function useWash(): (range: Range) => void {
  const washed = useRef<{ readonly wipe: () => void; readonly timer: number } | null>(null);
  return useCallback((range) => {
    if (washed.current) window.clearTimeout(washed.current.timer);
    washed.current?.wipe();
    washed.current = null;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const wipe = paint('collate-wash', [range]);
    washed.current = { wipe, timer: window.setTimeout(wipe, WASH_HELD) };
  }, []);
}
