import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { GridRow } from './grid-model.ts';
import { moveToCorner, placeId, type Place } from './moves.ts';

interface GridKeysInput {
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly GridRow[];
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
  /** Shows all cells again; null where all are shown. */
  readonly onUnfilter: (() => void) | null;
  /** Where a key leads from a place; null for other keys. */
  readonly move: (rows: readonly GridRow[], from: Place, key: string) => Place | null;
}

/** Lets arrows move between the cells of a grid, and keeps the focus where the keyboard was. */
export function useGridKeys(input: GridKeysInput): (event: KeyboardEvent) => void {
  const { gridRef, scroller, rows, place, onPlace, onUnfilter, move } = input;
  const target = useRef<Place | null>(null);
  useEffect(() => {
    // A cell that was out of sight is drawn by now.
    if (target.current) focusPlace(target.current);
    target.current = null;
  });
  useKeepFocus(gridRef, place);
  useFirstFocus(place);
  useHeadHeight(scroller);
  return (event) => {
    if (!place || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target instanceof Element) || event.target.id !== placeId(place)) return;
    if (event.key === 'Escape' && onUnfilter) {
      event.preventDefault();
      onUnfilter();
      return;
    }
    const to = event.ctrlKey ? moveToCorner(rows, event.key) : move(rows, place, event.key);
    if (!to) return;
    event.preventDefault();
    target.current = to;
    onPlace(to);
  };
}

/** Tells the scroller how high the heads of the columns are, as `--head` in pixels: labels stay below them. */
function useHeadHeight(scroller: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const head = scroller.current?.querySelector('thead');
    if (!head) return;
    const observer = new ResizeObserver(() => {
      scroller.current?.style.setProperty('--head', `${String(head.offsetHeight)}px`);
    });
    observer.observe(head);
    return () => {
      observer.disconnect();
    };
  }, [scroller]);
}

function focusPlace(place: Place): void {
  const element = document.getElementById(placeId(place));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** A grid that comes up where nothing has the keyboard takes it, so that the arrows move in it. */
function useFirstFocus(place: Place | null): void {
  const first = useRef(place);
  useEffect(() => {
    if (first.current && document.activeElement === document.body) focusPlace(first.current);
  }, []);
}

/**
 * When what had the focus is gone or stands elsewhere now, as a rejected claim or the button that
 * rejected it, the place has it.
 */
function useKeepFocus(grid: RefObject<HTMLTableElement | null>, place: Place | null): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      hadFocus.current =
        event.target instanceof Node &&
        grid.current?.closest('main')?.contains(event.target) === true;
    };
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('focusin', remember);
    };
  }, [grid]);
  useEffect(() => {
    if (!place || !hadFocus.current) return;
    const { activeElement } = document;
    const isAStop = activeElement?.closest('[data-stop]') === activeElement;
    const astray = isAStop && activeElement?.id !== placeId(place);
    if (activeElement === document.body || astray) focusPlace(place);
  });
}
