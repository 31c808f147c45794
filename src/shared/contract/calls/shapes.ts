import { z } from 'zod';
import { ArticleScope, ArticleSort } from '../../domain/article.ts';
import { boundedList } from '../../domain/bounded.ts';
import { ArticleId, JobId } from '../../domain/ids.ts';
import { QueryText } from '../../domain/query/query-text.ts';
import { MAX_TEXT_LENGTH } from '../../domain/text-limit.ts';

/** For methods that need no input, and for those that answer with nothing. */
export const nothing = z.object({});
export const done = z.null();
/** What a list of changes is where none is given. */
export const noChange = { add: [], remove: [] };
const articleIds = boundedList('articles', ArticleId, 10_000).min(1);

/** Which articles, and in which order. */
export const ArticleQuery = z.object({
  scope: ArticleScope,
  sort: ArticleSort,
  descending: z.boolean(),
  /** Keeps what this query asks for; its words are looked for within titles, authors, outlets and keys. */
  filter: QueryText,
});

/**
 * Articles that a call is about, named or described: all that a list has when the call is answered,
 * but for exceptions. It is as small for a hundred thousand articles as for one.
 */
export const ArticleSelection = z.discriminatedUnion('of', [
  z.object({ of: z.literal('these'), ids: articleIds }),
  z.object({
    of: z.literal('all'),
    list: ArticleQuery,
    except: boundedList('exceptions', ArticleId, 10_000),
  }),
]);
export type ArticleSelection = z.infer<typeof ArticleSelection>;

/**
 * What a change of any number of things answers: how many it was about, and the job that makes it in
 * pages where they are many. Without a job it is made.
 */
export const BulkAnswer = z.object({ things: z.int(), jobId: JobId.nullable() });
export type BulkAnswer = z.infer<typeof BulkAnswer>;

/** How much a call may carry, looked at before anything else is. */
export interface Carried {
  /** UTF-16 code units of all its texts and names. */
  readonly units: number;
  /** Texts, numbers and lists. */
  readonly values: number;
}

/** Ten thousand ids, or the details of an article with a long abstract. */
export const MOST_CARRIED: Carried = { units: 1_000_000, values: 40_000 };

/** A call that carries the text of an article. */
export const WHOLE_TEXT: Carried = { units: MAX_TEXT_LENGTH + 1000, values: 20 };

/** What a method is made of. `at` says who answers: the engine, or the shell. */
export interface MethodShape {
  readonly at: 'engine' | 'shell';
  readonly kind: 'query' | 'command';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** The most that a call may carry, where it is not the common `MOST_CARRIED`. */
  readonly carries?: Carried;
}
