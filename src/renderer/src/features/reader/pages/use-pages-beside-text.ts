import { useEffect, useRef, type RefObject } from 'react';
import { findParagraph, paragraphAtHeight, readParagraphs } from '../text/places.ts';
import { pageOfOffset } from './sheet/page-places.ts';
import type { Sheets } from './use-sheets.ts';

interface TextElements {
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** How far below the top of the text the line is that says which page is read, in CSS pixels. */
const READING_LINE = 120;

/**
 * Keeps the pages and the text beside them at the same place: the one that the reader moves leads, the
 * other follows to the page. Null while only one of them is shown.
 */
export function usePagesBesideText(
  sheets: Sheets | null,
  text: TextElements,
  pages: RefObject<HTMLElement | null>,
): void {
  const latest = useRef(sheets);
  useEffect(() => {
    latest.current = sheets;
  });
  const isOn = sheets !== null;
  useEffect(() => {
    const [textView, pageView] = [text.scroller.current, pages.current];
    if (!isOn || !textView || !pageView) return;
    const over = new AbortController();
    const options = { passive: true, signal: over.signal } as const;
    let leading: HTMLElement = textView;
    let frame = 0;
    let shown = 0;
    const follow = (): void => {
      frame = 0;
      const on = latest.current;
      if (!on) return;
      if (leading === textView) {
        const page = text.root.current && pageAtLine(text.root.current, textView, on);
        if (page !== null && page !== shown && page !== on.current) on.goToPage(page);
        shown = page ?? shown;
      } else if (on.current !== shown) {
        shown = on.current;
        const start = on.pages.pages[shown - 1]?.start ?? null;
        if (start !== null && text.root.current) scrollToOffset(text.root.current, textView, start);
      }
    };
    const schedule = (): void => {
      // The page in view is known in the frame after the pages were scrolled.
      if (frame === 0) frame = requestAnimationFrame(() => (frame = requestAnimationFrame(follow)));
    };
    schedule();
    for (const view of [textView, pageView]) {
      const lead = (): void => {
        leading = view;
      };
      for (const type of ['wheel', 'pointerdown', 'focusin', 'touchstart'] as const) {
        view.addEventListener(type, lead, options);
      }
      view.addEventListener(
        'scroll',
        () => {
          if (leading === view) schedule();
        },
        options,
      );
    }
    return () => {
      over.abort();
      cancelAnimationFrame(frame);
    };
  }, [isOn, text.root, text.scroller, pages]);
}

/** The page of what stands at the reading line of the text. */
function pageAtLine(root: HTMLElement, view: HTMLElement, { pages }: Sheets): number | null {
  const line = view.getBoundingClientRect().top + READING_LINE;
  const paragraph = paragraphAtHeight(root, line);
  if (!paragraph) return null;
  const box = paragraph.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (line - box.top) / Math.max(1, box.height)));
  const offset =
    Number(paragraph.dataset['start']) + Math.floor(paragraph.textContent.length * share);
  return pageOfOffset(pages.pages, offset)?.number ?? null;
}

function scrollToOffset(root: HTMLElement, view: HTMLElement, offset: number): void {
  const paragraph = findParagraph(readParagraphs(root), offset);
  if (!paragraph) return;
  const box = paragraph.getBoundingClientRect();
  const share = (offset - Number(paragraph.dataset['start'])) / paragraph.textContent.length;
  view.scrollTop +=
    box.top + box.height * Math.min(1, share) - view.getBoundingClientRect().top - 28;
}
