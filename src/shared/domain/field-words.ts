import type { FieldWords } from './claim.ts';
import type { Span } from './quote.ts';

/** Does a word or number go on before or behind this span? */
function isInside(text: string, { start, end }: Span): boolean {
  return (
    /[\p{L}\d][.,·]?$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^(?:[\p{L}\d]|[.,·]\d)/u.test(text.slice(end, end + 3))
  );
}

/** The text in small letters, unless that would move what stands in it. */
function lower(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/** Where the words stand in the text, in whole words and whatever the case, nearest to a place; null for nowhere. */
function findNearest(text: string, words: string, near: number): Span | null {
  const where = lower(text);
  const what = lower(words);
  let best: Span | null = null;
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    const span = { start: at, end: at + what.length };
    if (isInside(text, span)) continue;
    if (best === null || Math.abs(at - near) < Math.abs(best.start - near)) best = span;
  }
  return best;
}

/**
 * The words of a quote that say what a field holds, if it holds them as they stand there; null else.
 * Of several such places, that which is nearest to `near`.
 */
export function findFieldWords(quote: string, field: string, near = 0): FieldWords | null {
  const words = field.trim();
  const span = words === '' ? null : findNearest(quote, words, near);
  return span && { start: span.start, exact: quote.slice(span.start, span.end) };
}

/**
 * Where the words of a field stand in a quote today: where they were read, else the nearest place that
 * has them; null where the quote no longer says them.
 */
export function placeFieldWords({ start, exact }: FieldWords, quote: string): Span | null {
  if (quote.startsWith(exact, start)) return { start, end: start + exact.length };
  return findNearest(quote, exact, start);
}
