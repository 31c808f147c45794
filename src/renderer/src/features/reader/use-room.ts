import { useLayoutEffect, useState, type RefObject } from 'react';

/** From this width on, in CSS pixels, the notes have a margin; below, they stand in the text. */
const ROOM_FOR_MARGIN = 704;

/** The width of the reader, and whether there is room for a margin beside the text. */
export function useRoom(element: RefObject<HTMLElement | null>): {
  readonly width: number;
  readonly hasMargin: boolean;
} {
  const [width, setWidth] = useState(ROOM_FOR_MARGIN);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const read = (): void => {
      setWidth(measured.clientWidth);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(measured);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return { width, hasMargin: width >= ROOM_FOR_MARGIN };
}
