import { useMemo, useRef, type RefObject } from 'react';

/** The parts of a text, or of pages, that others act on. */
export interface ViewElements {
  /** What holds the words alone. */
  readonly root: RefObject<HTMLDivElement | null>;
  /** What is scrolled, with all that stands beside the words: heights of notes are told from its top. */
  readonly page: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The elements of a view, the same object for as long as it is drawn. */
export function useViewElements(): ViewElements {
  const root = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  return useMemo(() => ({ root, page, scroller }), []);
}
