import { create } from 'zustand';
import type { Side } from './reader-state.ts';

/** Where the marks of a text stand, and what it scrolls in. */
export interface PlacedMarks {
  /** How far down what is scrolled each is, in CSS pixels, by its key. */
  readonly tops: ReadonlyMap<string, number>;
  readonly scroller: HTMLElement;
}

type MarkTops = Readonly<Record<Side, PlacedMarks | null>>;

/** The marks of the two texts that are compared, for the lines between them; null where a text is not shown. */
export const useMarkTopsOfPair = create<MarkTops>()(() => ({ first: null, second: null }));
