import type { MarkedText } from './marked-text.ts';
import type { SearchedText } from './searched-text.ts';
import type { Selectors } from './selectors.ts';

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
export function findUnchanged(
  searched: SearchedText,
  quote: Selectors,
  marked: MarkedText,
): number | null {
  const { text } = searched;
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
  const places = searched.places(whole, 2);
  if (places.length !== 1 || marked.places(whole, 2).length !== 1) return null;
  const at = places[0]! + quote.prefix.length;
  return standsAt(text, quote, marked, at) ? at : null;
}
