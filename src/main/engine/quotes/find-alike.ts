import search from 'approx-string-match';
import type { Span } from '../../../shared/domain/quote.ts';
import { editDistance } from './edit-distance.ts';
import { evenedIndex, originalSpan } from './evened-text.ts';
import { evenQuote, NEAR, sharedContext, wordEdgesOf, type EvenedQuote } from './find-words.ts';
import type { SearchedText } from './searched-text.ts';
import { NEAR_STARTS } from './seed-index.ts';
import type { Selectors } from './selectors.ts';
import { cutsWord } from './words.ts';

/** Words that are like those of a quote. */
export interface AlikeWords extends Span {
  /** The share of the quote’s letters that stand there, above 0 and up to 1. */
  readonly score: number;
}

/** Words need as much in common with a quote where its surroundings stand. */
const LEAST_SCORE = 2 / 3;
/** And as much anywhere else. */
const LEAST_SCORE_ELSEWHERE = 5 / 6;
/** What is shorter is like too many other words to be looked for elsewhere. */
const LEAST_LENGTH_ELSEWHERE = 16;
/** So many characters right beside a place tell that the surroundings stand there. */
const LEAST_CONTEXT = 8;
/** The cost of a search grows with the errors that are let pass (Myers, 1999). */
const MOST_ERRORS = 256;
/** Longer quotes are looked for word by word only: some five pages. */
const MOST_LENGTH = 12_000;
/** So many characters of the surroundings are looked for, at so many places. */
const CONTEXT_LENGTH = 20;
const MOST_CONTEXTS = 4;
const MOST_LIKELY_STARTS = 3;
/** Of equally good matches in a window so many are weighed. */
const MOST_MATCHES = 32;
/** A word that a match cuts is taken in whole if it is no longer than that. */
const MOST_ADDED = 32;

/** A quote that is looked for, and how unlike it a place may be; all in evened letters. */
interface Sought {
  readonly searched: SearchedText;
  readonly quote: Selectors;
  readonly evened: EvenedQuote;
  readonly mostErrors: number;
}

interface Judged extends AlikeWords {
  readonly rank: number;
}

/** Takes words in whole that a match cuts and the quote did not. */
function widen(text: string, span: Span, quote: Selectors): Span {
  const edges = wordEdgesOf(quote);
  let { start, end } = span;
  while (edges.starts && cutsWord(text, start) && span.start - start < MOST_ADDED) start -= 1;
  while (edges.ends && cutsWord(text, end) && end - span.end < MOST_ADDED) end += 1;
  return { start, end };
}

/** What stands at a place of the evened text, if it is enough like the quote. */
function judge({ searched, quote, evened: sought, mostErrors }: Sought, at: Span): Judged | null {
  if (at.start >= at.end) return null;
  const { text, evened } = searched;
  const span = widen(text, originalSpan(text, evened, at.start, at.end), quote);
  const start = evenedIndex(evened, span.start);
  const end = evenedIndex(evened, span.end);
  const errors = editDistance(sought.exact, evened.text.slice(start, end), mostErrors);
  const score = 1 - errors / sought.exact.length;
  const context = sharedContext(evened.text, { start, end }, sought);
  const available = sought.prefix.length + sought.suffix.length;
  const isElsewhere = context < Math.min(LEAST_CONTEXT, available);
  const isEnough = isElsewhere
    ? score >= LEAST_SCORE_ELSEWHERE && sought.exact.length >= LEAST_LENGTH_ELSEWHERE
    : score >= LEAST_SCORE;
  return isEnough ? { ...span, score, rank: score + context / (available + 1) } : null;
}

/** The places in a window of the evened text that need the fewest letters changed. */
function matchesIn({ searched, evened: sought, mostErrors }: Sought, window: Span): Span[] {
  const from = Math.max(0, window.start);
  const text = searched.evened.text.slice(from, Math.max(0, window.end));
  return search(text, sought.exact, mostErrors)
    .slice(0, MOST_MATCHES)
    .map(({ start, end }) => ({ start: from + start, end: from + end }));
}

/** What stands between the old surroundings, and the windows beside one of them. */
function besideContexts({ searched, evened: sought, mostErrors }: Sought): {
  readonly between: Span[];
  readonly windows: Span[];
} {
  const length = sought.exact.length;
  const placesOf = (context: string): number[] =>
    context.length < LEAST_CONTEXT ? [] : searched.evenedPlaces(context, MOST_CONTEXTS);
  const before = sought.prefix.slice(-CONTEXT_LENGTH);
  const starts = placesOf(before).map((at) => at + before.length);
  const ends = placesOf(sought.suffix.slice(0, CONTEXT_LENGTH));
  const room = length + mostErrors;
  return {
    between: starts.flatMap((start) =>
      ends.filter((end) => end > start && end <= start + room).map((end) => ({ start, end })),
    ),
    windows: [
      ...starts.map((start) => ({ start, end: start + room })),
      ...ends.map((end) => ({ start: end - room, end })),
    ],
  };
}

/** The windows that share rows of letters with a quote, wherever they are. */
function windowsElsewhere({ searched, evened: sought, mostErrors }: Sought): Span[] {
  const length = sought.exact.length;
  if (length < LEAST_LENGTH_ELSEWHERE) return [];
  return searched.seeds
    .likelyStarts(sought.exact, MOST_LIKELY_STARTS)
    .map((at) => ({ start: at - mostErrors, end: at + NEAR_STARTS + length + mostErrors }));
}

/**
 * The place with the words most like those of a quote: between its old surroundings, else beside one
 * of them or around the place expected, else anywhere that shares rows of letters with it. Null where nothing is
 * enough like it, and for quotes of more than `MOST_LENGTH` letters.
 */
export function findAlike(
  searched: SearchedText,
  quote: Selectors,
  expected: number,
): AlikeWords | null {
  const evened = evenQuote(quote);
  const { length } = evened.exact;
  const mostErrors = Math.min(MOST_ERRORS, Math.floor(length * (1 - LEAST_SCORE)));
  if (mostErrors === 0 || length > MOST_LENGTH) return null;
  const sought: Sought = { searched, quote, evened, mostErrors };
  const bestOf = (places: readonly Span[]): Judged | null => {
    const judged = places.flatMap((place) => judge(sought, place) ?? []);
    return judged.reduce<Judged | null>(
      (best, each) => (best === null || each.rank > best.rank ? each : best),
      null,
    );
  };
  const { between, windows } = besideContexts(sought);
  const place = evenedIndex(searched.evened, expected);
  const near = [{ start: place - NEAR, end: place + length + NEAR }, ...windows];
  const found =
    bestOf(between) ??
    bestOf(near.flatMap((window) => matchesIn(sought, window))) ??
    bestOf(windowsElsewhere(sought).flatMap((window) => matchesIn(sought, window)));
  return found && { start: found.start, end: found.end, score: found.score };
}
