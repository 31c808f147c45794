import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { offsetAt } from '../../../../../shared/domain/page-map.ts';
import type { Span } from '../../../../../shared/domain/quote.ts';
import { pointOfOffset, readParagraphs } from '../text/places.ts';
import { snapToWords } from '../text/quotable.ts';
import type { TextMark } from '../text/marks.ts';
import { pageAt, pointOnPage } from './sheet/page-layout.ts';
import { markAt, paintMarks, type PaintedMark } from './sheet/painted-marks.ts';
import type { Sheets } from './use-sheets.ts';

/** Nearer to the edge of the view than this, a selection that is drawn along scrolls it, in CSS pixels. */
const EDGE = 24;
/** By so many CSS pixels in each frame. */
const SCROLL_STEP = 14;

interface PointerOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly sheets: Sheets;
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly areas: ReadonlyMap<number, readonly PaintedMark[]>;
  readonly onSelectMark: (key: string) => void;
  readonly onHoverMark: (key: string | null) => void;
}

interface PagePointer {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => unknown;
  readonly onPointerLeave: () => void;
}

/** Words that are being selected, and where the pointer was seen last. */
interface Drag {
  readonly anchor: Span;
  moved: boolean;
  x: number;
  y: number;
}

interface Spot {
  readonly offset: number | null;
  readonly page: number;
  readonly mark: TextMark | null;
}

/**
 * What the pointer does on pages: words are selected by where they stand, in the order of the text, so
 * that a column is followed and no gap makes a selection jump; a press on a mark selects it.
 */
export function usePagePointer(options: PointerOptions): PagePointer {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
    },
    [],
  );

  const extend = (): void => {
    const { root, text } = latest.current;
    const { current } = drag;
    if (!current) return;
    const spot = spotAt(latest.current, current.x, current.y);
    if (spot?.offset === null || spot?.offset === undefined) return;
    const { anchor } = current;
    const reached =
      anchor.end > anchor.start + 1 ? snapToWords(text, pointSpan(spot.offset)) : null;
    if (spot.offset < anchor.start) select(root, anchor.end, reached?.start ?? spot.offset);
    else
      select(root, anchor.start, Math.max(reached?.end ?? spot.offset, reached ? anchor.end : 0));
  };
  const scrollAlong = (): void => {
    const { scroller } = latest.current;
    const { current } = drag;
    const view = scroller.current?.getBoundingClientRect();
    if (!current || !view || !scroller.current) return;
    const down = current.y > view.bottom - EDGE ? 1 : current.y < view.top + EDGE ? -1 : 0;
    if (down !== 0) {
      scroller.current.scrollTop += down * SCROLL_STEP;
      extend();
    }
    frame.current = requestAnimationFrame(scrollAlong);
  };

  /** Ends the drag, if there is one, and gives it. */
  const letGo = (): Drag | null => {
    const { current } = drag;
    cancelAnimationFrame(frame.current);
    drag.current = null;
    latest.current.sheets.hold(null);
    return current;
  };

  return {
    onPointerDown(event) {
      if (event.button !== 0 || isControl(event.target)) return;
      const spot = spotAt(latest.current, event.clientX, event.clientY);
      const { root, scroller, sheets, text } = latest.current;
      scroller.current?.focus({ preventScroll: true });
      if (!spot || spot.offset === null) {
        document.getSelection()?.empty();
        if (spot?.mark) latest.current.onSelectMark(spot.mark.key);
        return;
      }
      const { offset } = spot;
      const presses = event.detail;
      const anchor =
        event.shiftKey && document.getSelection()?.anchorNode
          ? null
          : presses === 2
            ? snapToWords(text, pointSpan(offset))
            : presses >= 3
              ? paragraphAround(text, offset)
              : { start: offset, end: offset };
      if (!anchor) extendSelection(root, offset);
      else select(root, anchor.start, anchor.end);
      if (anchor) drag.current = { anchor, moved: presses > 1, x: event.clientX, y: event.clientY };
      sheets.hold(spot.page);
      event.currentTarget.setPointerCapture(event.pointerId);
      frame.current = requestAnimationFrame(scrollAlong);
    },
    onPointerMove(event) {
      const { current } = drag;
      if (!current) {
        if (event.buttons === 0) {
          const spot = isControl(event.target)
            ? null
            : spotAt(latest.current, event.clientX, event.clientY);
          latest.current.onHoverMark(keyUnder(event.target) ?? spot?.mark?.key ?? null);
        }
        return;
      }
      const far = Math.hypot(event.clientX - current.x, event.clientY - current.y) > 3;
      current.moved ||= far;
      current.x = event.clientX;
      current.y = event.clientY;
      if (current.moved) extend();
    },
    onPointerUp(event) {
      const current = letGo();
      if (!current || current.moved) return;
      const spot = spotAt(latest.current, event.clientX, event.clientY);
      if (spot?.mark) latest.current.onSelectMark(spot.mark.key);
    },
    onPointerCancel: letGo,
    onPointerLeave() {
      latest.current.onHoverMark(null);
    },
  };
}

const pointSpan = (offset: number): Span => ({ start: offset, end: offset + 1 });

function isControl(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest('button,a,input,[data-mark],[role="note"]') !== null
  );
}

function keyUnder(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-mark]')?.dataset['mark'] ?? null)
    : null;
}

/** What lies under a point of the screen. */
function spotAt({ root, sheets, marks, areas }: PointerOptions, x: number, y: number): Spot | null {
  const origin = root.current?.getBoundingClientRect();
  if (!origin) return null;
  const placed = pageAt(sheets.layout, y - origin.top);
  const page = placed && sheets.pages.pages[placed.number - 1];
  if (!placed || !page) return null;
  const words = sheets.words.get(placed.number);
  const point = pointOnPage(
    { x: x - origin.left - placed.left, y: y - origin.top - placed.top },
    page,
    sheets.layout,
  );
  return {
    offset: words ? offsetAt(words, point.x, point.y) : null,
    page: placed.number,
    mark:
      markAt(words ? paintMarks(words, marks) : [], point) ??
      markAt(areas.get(placed.number) ?? [], point),
  };
}

function paragraphAround(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n\n', Math.max(0, offset - 1));
  const end = text.indexOf('\n\n', offset);
  return { start: start === -1 ? 0 : start + 2, end: end === -1 ? text.length : end };
}

/** Selects from one offset to another, which may lie before it. */
function select(root: RefObject<HTMLElement | null>, anchor: number, focus: number): void {
  const lines = root.current ? readParagraphs(root.current) : [];
  const from = pointOfOffset(lines, anchor);
  const to = pointOfOffset(lines, focus);
  if (from && to) {
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
}

function extendSelection(root: RefObject<HTMLElement | null>, focus: number): void {
  const to = root.current && pointOfOffset(readParagraphs(root.current), focus);
  if (to) document.getSelection()?.extend(to.node, to.offset);
}
