import { z } from 'zod';
import { QuoteId, RevisionId } from './ids.ts';
import { QuotePages } from './pages.ts';
import { MAX_OFFSET, MAX_QUOTE_LENGTH } from './text-limit.ts';

/**
 * `verified`: the quote’s words stand in the newest text with their surroundings, even if everything
 * shifted. `moved`: its words stand elsewhere or among others, or words like them: to be confirmed.
 * `broken`: nothing is enough like it. `unchecked`: it has not been looked up in the newest text yet.
 */
export const QuoteState = z.enum(['verified', 'moved', 'broken', 'unchecked']);
export type QuoteState = z.infer<typeof QuoteState>;

/** A place in a revision: a TextPositionSelector and a TextQuoteSelector of the W3C Web Annotation model. */
export const Quote = z.object({
  id: QuoteId,
  /** The revision in which the reader or the rule marked it. */
  revisionId: RevisionId,
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** Computed against the article's current revision. */
  state: QuoteState,
  /** Where the quote stands in the current revision; null unless verified or moved. UTF-16 code units. */
  found: z.object({ start: z.int(), end: z.int() }).nullable(),
  /** Of a moved quote: the share of its letters that stand where it was found; null for others. */
  score: z.number().nullable(),
  /** On which pages it stands there; null where the text has no pages. */
  pages: QuotePages.nullable(),
});
export type Quote = z.infer<typeof Quote>;

/**
 * A span of the canonical text: UTF-16 code units, end exclusive. Of at least one character, and of
 * no more than a quote may hold.
 */
export const Span = z
  .object({ start: z.int().min(0), end: z.int().min(1).max(MAX_OFFSET) })
  .superRefine(({ start, end }, context) => {
    const length = end - start;
    const message =
      length <= 0
        ? 'A quote needs at least one character.'
        : length > MAX_QUOTE_LENGTH
          ? `A quote may hold ${MAX_QUOTE_LENGTH.toLocaleString('en')} characters; this one has ${length.toLocaleString('en')}. Mark fewer words.`
          : null;
    if (message !== null) context.addIssue({ code: 'custom', message });
  });
export type Span = z.infer<typeof Span>;
