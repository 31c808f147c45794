import { useLayoutEffect, useState, type RefObject } from 'react';

/** What a row has at its sides, as `article-list.module.css` says, and a scroll bar, in CSS pixels. */
const SIDES = 26 + 12 + 10;

/** The width that a list has for its columns, in CSS pixels; all that is wanted while it is not drawn. */
export function useRoomForColumns(pane: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(Infinity);
  useLayoutEffect(() => {
    const measured = pane.current;
    if (!measured) return;
    const read = (): void => {
      const { clientWidth } = measured;
      setRoom(clientWidth === 0 ? Infinity : clientWidth - SIDES);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(measured);
    return () => {
      observer.disconnect();
    };
  }, [pane]);
  return room;
}
