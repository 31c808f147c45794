import type { QuoteState, Span } from '../../../shared/domain/quote.ts';
import { findAlike } from './find-alike.ts';
import { findEvened, findExact } from './find-words.ts';
import { findUnchanged } from './find-unchanged.ts';
import { expectedPlace, type MarkedText } from './marked-text.ts';
import type { SearchedText } from './searched-text.ts';
import type { Selectors } from './selectors.ts';

/** Where a quote stands in a text, and how sure that is. */
export type Anchor =
  | {
      readonly state: Extract<QuoteState, 'verified' | 'moved'>;
      readonly found: Span;
      /** The share of the quote’s letters that stand there, above 0 and up to 1. */
      readonly score: number;
    }
  | { readonly state: 'broken'; readonly found: null; readonly score: null };

const BROKEN: Anchor = { state: 'broken', found: null, score: null };

const moved = ({ start, end }: Span, score = 1): Anchor => ({
  state: 'moved',
  found: { start, end },
  score,
});

/**
 * Finds a quote in a text. `verified`: its words stand there with their surroundings, unchanged and at
 * the one place that they can be. `moved`: the same words with other surroundings, or else the same
 * words written differently, or else words that are like them: a reader has to confirm it. `broken`:
 * nothing is enough like it.
 */
export function anchorQuote(searched: SearchedText, quote: Selectors, marked: MarkedText): Anchor {
  if (quote.exact === '') return BROKEN;
  const { text } = searched;
  const unchanged = findUnchanged(searched, quote, marked);
  if (unchanged !== null) {
    const found = { start: unchanged, end: unchanged + quote.exact.length };
    return { state: 'verified', found, score: 1 };
  }
  const expected = expectedPlace(text, quote, marked);
  const found = findExact(searched, quote, expected) ?? findEvened(searched, quote, expected);
  if (found) return moved(found);
  const alike = findAlike(searched, quote, expected);
  return alike ? moved(alike, alike.score) : BROKEN;
}
