import { z } from 'zod';
import { boundedList } from '../../domain/bounded.ts';
import { ArticleId, JobId, QuoteId, RevisionId } from '../../domain/ids.ts';
import { Span } from '../../domain/quote.ts';
import { done } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** Where quotes stand, as the reader decides. */
export const quotesCalls = {
  /** The reader agrees with where these quotes, which moved, were found. */
  'quotes.confirm': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: boundedList('quotes', QuoteId, 2000).min(1) }),
    output: done,
  },
  /**
   * The reader agrees with where all moved quotes of an article were found, in one step of history.
   * More than a few are confirmed by a job.
   */
  'quotes.confirmAll': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articleId: ArticleId }),
    output: z.object({ quotes: z.int(), jobId: JobId.nullable() }),
  },
  /** Puts a broken or moved quote at a place that the reader marked. */
  'quotes.place': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: QuoteId, revisionId: RevisionId, span: Span }),
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
