import type { Selectors } from './selectors.ts';

/** A text in which it is known where words stand. */
interface Indexed {
  readonly text: string;
  /** Where a text stands in this one letter by letter, at most `limit` places. */
  readonly places: (sought: string, limit: number) => number[];
  /** Makes ready what that needs, with rests. */
  readonly prepare: () => Generator<undefined, void>;
}

/** The text that quotes were marked in, beside the one they are looked up in. */
export interface MarkedText extends Indexed {
  /** How many characters both texts begin with. */
  readonly head: number;
  /** How many characters both texts end with; where a row repeats itself, head and tail overlap. */
  readonly tail: number;
}

/** Compares the text that quotes were marked in with the one that is there now. */
export function compareTexts(old: Indexed, text: string): MarkedText {
  const marked = old.text;
  const indexed = {
    text: marked,
    places: (sought: string, limit: number) => old.places(sought, limit),
    prepare: () => old.prepare(),
  };
  const most = Math.min(marked.length, text.length);
  if (marked === text) return { ...indexed, head: most, tail: most };
  let head = 0;
  while (head < most && marked.charCodeAt(head) === text.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < most &&
    marked.charCodeAt(marked.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { ...indexed, head, tail };
}

/** Where a quote is to be expected: shifted with the end of the text, or in proportion between its ends. */
export function expectedPlace(text: string, quote: Selectors, marked: MarkedText): number {
  if (quote.start < marked.head) return quote.start;
  const tailStart = marked.text.length - marked.tail;
  const shift = text.length - marked.text.length;
  if (quote.start >= tailStart) return quote.start + shift;
  const share = (quote.start - marked.head) / (tailStart - marked.head);
  return Math.round(marked.head + share * (tailStart + shift - marked.head));
}
