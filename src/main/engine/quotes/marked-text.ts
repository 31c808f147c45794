import { findAll } from './find-all.ts';
import type { Selectors } from './selectors.ts';

/** The text that quotes were marked in, beside the one they are looked up in. */
export interface MarkedText {
  readonly text: string;
  /** How many characters both texts begin with. */
  readonly head: number;
  /** How many characters both texts end with; where a row repeats itself, head and tail overlap. */
  readonly tail: number;
}

/** Compares the text that quotes were marked in with the one that is there now. */
export function compareTexts(marked: string, text: string): MarkedText {
  const most = Math.min(marked.length, text.length);
  if (marked === text) return { text: marked, head: most, tail: most };
  let head = 0;
  while (head < most && marked.charCodeAt(head) === text.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < most &&
    marked.charCodeAt(marked.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { text: marked, head, tail };
}

const isEdge = (unit: string | undefined): boolean => unit === undefined || unit === '\n';

/**
 * Whether the words of a quote stand at a place with all that stood around them. Where the text ended
 * beside the quote it may go on only in another line.
 */
function standsAt(text: string, quote: Selectors, marked: MarkedText, at: number): boolean {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const from = at - quote.prefix.length;
  if (from < 0 || !text.startsWith(whole, from)) return false;
  const wasFirst = quote.start === quote.prefix.length;
  const wasLast = quote.end + quote.suffix.length === marked.text.length;
  return (!wasFirst || isEdge(text[from - 1])) && (!wasLast || isEdge(text[from + whole.length]));
}

/**
 * Where a quote stands with its words and surroundings unchanged, if that is certain: in what both
 * texts begin or end with, or when all of it stands once in each of them. Null otherwise: of two equal
 * sentences the other may have gone.
 */
export function findUnchanged(text: string, quote: Selectors, marked: MarkedText): number | null {
  const from = quote.start - quote.prefix.length;
  const to = quote.end + quote.suffix.length;
  const shifted = quote.start + text.length - marked.text.length;
  const inHead = to <= marked.head;
  const inTail = from >= marked.text.length - marked.tail;
  if (inHead !== inTail || shifted === quote.start) {
    const at = inHead ? quote.start : shifted;
    if ((inHead || inTail) && standsAt(text, quote, marked, at)) return at;
  }
  const whole = quote.prefix + quote.exact + quote.suffix;
  const places = findAll(text, whole, 2);
  if (places.length !== 1 || findAll(marked.text, whole, 2).length !== 1) return null;
  const at = places[0]! + quote.prefix.length;
  return standsAt(text, quote, marked, at) ? at : null;
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
