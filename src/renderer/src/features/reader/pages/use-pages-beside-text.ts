import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { createFollower, type Follower } from './line-follower.ts';
import type { Sheets } from './use-sheets.ts';

interface TextElements {
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/**
 * Keeps the pages and the text beside them at the same line: the one that is moved leads, and the other
 * follows. Does nothing while only one of them is shown. Gives a function to call when a place was shown
 * in both: then neither follows the other until the reader moves one.
 */
export function usePagesBesideText(
  sheets: Sheets | null,
  text: TextElements,
  pages: RefObject<HTMLElement | null>,
): () => void {
  const latest = useRef(sheets);
  const follower = useRef<Follower | null>(null);
  /** A place is on its way in both, before there was anything to follow. */
  const isSettled = useRef(false);
  const laidOut = useRef(sheets?.layout);
  useLayoutEffect(() => {
    latest.current = sheets;
    follower.current?.renew(laidOut.current !== sheets?.layout);
    laidOut.current = sheets?.layout;
  }, [sheets]);
  const isOn = sheets !== null;
  useEffect(() => {
    const [root, textView, pageView] = [text.root.current, text.scroller.current, pages.current];
    if (!isOn || !root || !textView || !pageView) return;
    const begun = createFollower({ root, textView, pageView, sheets: () => latest.current });
    follower.current = begun;
    if (isSettled.current) begun.settle();
    isSettled.current = false;
    return () => {
      begun.end();
      follower.current = null;
    };
  }, [isOn, text.root, text.scroller, pages]);
  return useCallback(() => {
    if (follower.current) follower.current.settle();
    else isSettled.current = true;
  }, []);
}
