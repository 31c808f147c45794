import { z } from 'zod';
import { ArticleScope, ArticleSort } from '../../domain/article.ts';
import { ArticleId } from '../../domain/ids.ts';

/** For methods that need no input, and for those that answer with nothing. */
export const nothing = z.object({});
export const done = z.null();
/** What a list of changes is where none is given. */
export const noChange = { add: [], remove: [] };
export const articleIds = z.array(ArticleId).min(1).max(10_000);

/** Which articles, and in which order. */
export const ArticleQuery = z.object({
  scope: ArticleScope,
  sort: ArticleSort,
  descending: z.boolean(),
  /** Keeps titles, authors and outlets that contain it. */
  filter: z.string().max(200),
});

/** What a method is made of. `at` says who answers: the engine, or the shell. */
export interface MethodShape {
  readonly at: 'engine' | 'shell';
  readonly kind: 'query' | 'command';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
