import { offsetAtLine, topOfLine } from '../text/text-lines.ts';
import { levelAt, topToShow, type Lead } from './follow-line.ts';
import { lineOfOffset, offsetAtHeight } from './sheet/page-places.ts';
import type { Sheets } from './use-sheets.ts';

/** So far below the top of its view a line stands that is shown at the top, in CSS pixels. */
const INSET = 16;
/** What was skipped until now takes its true height within so many frames. */
const FRAMES = 3;

/** Keeps pages and text at the same line. */
export interface Follower {
  /** Does nothing until the reader moves one of the two: a place was shown in both. */
  readonly settle: () => void;
  /** The sheets are others, or more is known of their words. */
  readonly renew: (isLaidOutAnew: boolean) => void;
  readonly end: () => void;
}

interface FollowerOptions {
  readonly root: HTMLElement;
  readonly textView: HTMLElement;
  readonly pageView: HTMLElement;
  readonly sheets: () => Sheets | null;
}

/**
 * Lets the one of the two that is moved lead, and brings the other to the same line. Nothing that was
 * scrolled by following leads in its turn. The text leads at first.
 */
export function createFollower({ root, textView, pageView, sheets }: FollowerOptions): Follower {
  const over = new AbortController();
  /** How far each was scrolled when it was seen last: a scroll to there is not the reader's. */
  const seen = new Map([textView, pageView].map((view) => [view, view.scrollTop]));
  let leading = textView;
  /** The view in which the reader pressed or turned something last; null for elsewhere. */
  let inHand: HTMLElement | null = null;
  let isSettled = false;
  let lead: Lead | null = null;
  let near = 0;
  let frame = 0;
  let framesLeft = 0;

  const offsetOfText = (): number =>
    offsetAtLine(root, textView.getBoundingClientRect().top + INSET) ?? Infinity;
  /** Scrolls a view; tells whether it moved. */
  const put = (view: HTMLElement, top: number): boolean => {
    const before = view.scrollTop;
    if (Math.abs(top - before) >= 1) view.scrollTop = top;
    seen.set(view, view.scrollTop);
    return view.scrollTop !== before;
  };
  const beginLead = ({ layout, pages, words }: Sheets): Lead => {
    const from = seen.get(pageView) ?? 0;
    near = textView.scrollTop <= 0 ? 0 : offsetOfText();
    const line = lineOfOffset(layout, pages.pages, words, near);
    const level = line ? line.top - from : 0;
    // What is gone to from elsewhere stands at the top.
    const isJump = Math.abs(pageView.scrollTop - from) > pageView.clientHeight / 2;
    const isSeen = level >= 0 && level <= pageView.clientHeight;
    return isJump || !isSeen ? { from: pageView.scrollTop, level: INSET } : { from, level };
  };
  const movePages = ({ layout, pages, words }: Sheets): boolean => {
    if (textView.scrollTop <= 0) return put(pageView, 0);
    const line = lineOfOffset(layout, pages.pages, words, offsetOfText());
    const placed = line && layout.pages[line.page - 1];
    if (!placed) return false;
    const { scrollTop: top, clientHeight: height, scrollLeft, clientWidth } = pageView;
    if (line.left < scrollLeft || line.left + line.width > scrollLeft + clientWidth)
      pageView.scrollLeft = Math.max(0, line.left - 2 * INSET);
    return put(pageView, topToShow(placed, line.top, { top, height, inset: INSET }));
  };
  const moveText = (on: Sheets): boolean => {
    lead ??= beginLead(on);
    const { scrollTop: top, clientHeight: height, scrollHeight } = pageView;
    seen.set(pageView, top);
    if (top <= 0) return put(textView, 0);
    const y = top + levelAt(lead, { top, most: scrollHeight - height, height });
    const offset = offsetAtHeight(on.layout, on.pages.pages, on.words, { y, near });
    const line = offset === null ? null : topOfLine(root, offset);
    if (offset === null || line === null) return false;
    near = offset;
    const { top: viewTop } = textView.getBoundingClientRect();
    return put(textView, textView.scrollTop + line - viewTop - INSET);
  };
  const follow = (): void => {
    frame = 0;
    const on = sheets();
    if (!on || isSettled) return;
    const hasMoved = leading === textView ? movePages(on) : moveText(on);
    framesLeft -= 1;
    if (hasMoved && framesLeft > 0) frame = requestAnimationFrame(follow);
  };
  const schedule = (): void => {
    framesLeft = FRAMES;
    if (frame === 0) frame = requestAnimationFrame(follow);
  };
  const onScroll = (view: HTMLElement): void => {
    if (Math.abs((seen.get(view) ?? 0) - view.scrollTop) < 1) return;
    const isElsewhere = inHand !== null && inHand !== view;
    // Words that are selected in one are shown in the other, which does not lead by that.
    if (isElsewhere && view === leading) isSettled = true;
    if (isElsewhere || isSettled) {
      seen.set(view, view.scrollTop);
      return;
    }
    if (view !== leading) {
      leading = view;
      lead = null;
    }
    // The place from which the pages began to lead is read when they do.
    if (view === textView || lead) seen.set(view, view.scrollTop);
    schedule();
  };
  for (const view of [textView, pageView]) {
    const options = { passive: true, signal: over.signal } as const;
    view.addEventListener('scroll', () => onScroll(view), options);
  }
  const onInput = ({ target }: Event): void => {
    isSettled = false;
    inHand =
      [textView, pageView].find((view) => target instanceof Node && view.contains(target)) ?? null;
  };
  for (const type of ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const) {
    document.addEventListener(type, onInput, {
      passive: true,
      capture: true,
      signal: over.signal,
    });
  }
  schedule();
  return {
    settle: () => {
      isSettled = true;
    },
    renew: (isLaidOutAnew) => {
      if (isLaidOutAnew) {
        lead = null;
        seen.set(pageView, pageView.scrollTop);
      }
      schedule();
    },
    end: () => {
      over.abort();
      cancelAnimationFrame(frame);
    },
  };
}
