import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import type { ArticleList } from '../../services/selection.ts';
import { findPlace } from './use-focused-place.ts';
import { placeIn, type PlacedRows } from './use-list-windows.ts';

/** The topmost row that was seen, and where it stood. */
interface Seen {
  readonly list: ArticleList;
  readonly id: ArticleId;
  readonly place: number;
}

/**
 * Keeps the rows on the screen where they are when the list changes above them: the position is that of
 * the topmost article. At the top of the list what comes in is shown.
 * @returns to be called when the reader scrolls
 */
export function useKeptPosition(
  scroller: RefObject<HTMLElement | null>,
  list: ArticleList,
  rows: PlacedRows,
  rowHeight: number,
): () => void {
  const seen = useRef<Seen | null>(null);
  const look = useCallback(() => {
    const top = scroller.current?.scrollTop ?? 0;
    const place = Math.floor(top / rowHeight);
    const row = rows.get(place);
    seen.current = top > 0 && row ? { list, id: row.id, place } : null;
  }, [scroller, list, rows, rowHeight]);

  useLayoutEffect(() => {
    const before = seen.current;
    if (!before || before.list !== list) {
      look();
      return;
    }
    if (rows.get(before.place)?.id === before.id) return;
    const follow = (place: number): void => {
      const element = scroller.current;
      if (!element || place === -1 || seen.current !== before) return;
      seen.current = { ...before, place };
      element.scrollTop += (place - before.place) * rowHeight;
    };
    const place = placeIn(rows, before.id);
    if (place !== -1) follow(place);
    // A row that is not there because its window has not arrived is no sign of a change.
    else if (rows.has(before.place)) void findPlace(list, rows, before.id).then(follow);
  }, [scroller, list, rows, rowHeight, look]);

  return look;
}
