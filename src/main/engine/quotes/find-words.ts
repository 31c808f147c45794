import type { Span } from '../../../shared/domain/quote.ts';
import { evenedIndex, evenText, originalSpan } from './evened-text.ts';
import { findAll } from './find-all.ts';
import type { SearchedText } from './searched-text.ts';
import type { Selectors } from './selectors.ts';
import { cutsWord } from './words.ts';

/** How many occurrences are weighed; a quote that stands more often is too short to tell apart. */
const MOST_OCCURRENCES = 2000;
/** How far around the place expected the words are looked for even if they stand everywhere. */
export const NEAR = 1024;

/** A quote with its surroundings, evened out together. */
export interface EvenedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Evens out a quote as the text that it stands in is evened out. */
export function evenQuote({ prefix, exact, suffix }: Selectors): EvenedQuote {
  const whole = evenText(prefix + exact + suffix);
  const start = evenedIndex(whole, prefix.length);
  const end = evenedIndex(whole, prefix.length + exact.length);
  const words = whole.text.slice(start, end);
  return {
    exact: words.trim(),
    prefix: whole.text.slice(0, start) + (words.startsWith(' ') ? ' ' : ''),
    suffix: (words.endsWith(' ') ? ' ' : '') + whole.text.slice(end),
  };
}

function sharedLength(left: string, right: string, unit: (text: string, at: number) => number) {
  const most = Math.min(left.length, right.length);
  let length = 0;
  while (length < most && unit(left, length) === unit(right, length)) length += 1;
  return length;
}
const fromStart = (text: string, at: number): number => text.charCodeAt(at);
const fromEnd = (text: string, at: number): number => text.charCodeAt(text.length - 1 - at);

/** How many characters right beside a place are those that stood beside the quote. */
export function sharedContext(
  text: string,
  { start, end }: Span,
  { prefix, suffix }: Pick<EvenedQuote, 'prefix' | 'suffix'>,
): number {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  return sharedLength(before, prefix, fromEnd) + sharedLength(after, suffix, fromStart);
}

/** The span with the most of the old surroundings; of equal ones the nearest to the place expected. */
function bestOf(
  text: string,
  spans: readonly Span[],
  quote: EvenedQuote,
  expected: number,
): Span | null {
  let best: Span | null = null;
  let bestRank = -Infinity;
  for (const span of spans) {
    const distance = Math.abs(span.start - expected) / (text.length + 1);
    const rank = sharedContext(text, span, quote) - distance;
    if (rank > bestRank) {
      bestRank = rank;
      best = span;
    }
  }
  return best;
}

const spansAt = (places: readonly number[], { length }: string): Span[] =>
  places.map((start) => ({ start, end: start + length }));

/** Where words stand near the place expected, also if they stand everywhere. */
function spansNear(text: string, words: string, expected: number): Span[] {
  const from = Math.max(0, expected - NEAR);
  const near = text.slice(from, expected + words.length + NEAR);
  const places = findAll(near, words, MOST_OCCURRENCES).map((at) => from + at);
  return spansAt(places, words);
}

/** Whether a quote begins, or ends, at a whole word. */
export interface WordEdges {
  readonly starts: boolean;
  readonly ends: boolean;
}

export function wordEdgesOf({ prefix, exact, suffix }: Selectors): WordEdges {
  return {
    starts: !cutsWord(prefix + exact, prefix.length),
    ends: !cutsWord(exact + suffix, exact.length),
  };
}

const keepsWords = (text: string, { start, end }: Span, edges: WordEdges): boolean =>
  !(edges.starts && cutsWord(text, start)) && !(edges.ends && cutsWord(text, end));

/** The best place with exactly the words of a quote, as whole words where they were; null without one. */
export function findExact(searched: SearchedText, quote: Selectors, expected: number): Span | null {
  const { text } = searched;
  const { exact } = quote;
  const edges = wordEdgesOf(quote);
  const spans = [
    ...spansNear(text, exact, expected),
    ...spansAt(searched.places(exact, MOST_OCCURRENCES), exact),
  ];
  const whole = spans.filter((span) => keepsWords(text, span, edges));
  return bestOf(text, whole, quote, expected);
}

/** The best place with the words of a quote, however they are written; null without one. */
export function findEvened(
  searched: SearchedText,
  quote: Selectors,
  expected: number,
): Span | null {
  const { text, evened } = searched;
  const sought = evenQuote(quote);
  if (sought.exact === '') return null;
  const edges = wordEdgesOf(quote);
  const place = evenedIndex(evened, expected);
  const spans = [
    ...spansNear(evened.text, sought.exact, place),
    ...spansAt(searched.evenedPlaces(sought.exact, MOST_OCCURRENCES), sought.exact),
  ];
  const whole = spans.filter(({ start, end }) =>
    keepsWords(text, originalSpan(text, evened, start, end), edges),
  );
  const best = bestOf(evened.text, whole, sought, place);
  return best && originalSpan(text, evened, best.start, best.end);
}
