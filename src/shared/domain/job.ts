import { z } from 'zod';
import { ArticleId, JobId, Millis } from './ids.ts';
import { CitationLocale, StyleId } from './style-id.ts';

/** What became of one entry or source of an import. */
export const ImportOutcome = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('imported'),
    name: z.string(),
    articleId: ArticleId,
    title: z.string(),
    /** What was read with loss, in sentences. */
    warnings: z.array(z.string()),
    /** Where only the article of a web page was taken: by what the whole can be asked for. */
    partial: z.object({ index: z.int(), isTakenWhole: z.boolean() }).optional(),
  }),
  /** It was merged into an article that was here, or came in before it. */
  z.object({
    outcome: z.literal('merged'),
    name: z.string(),
    articleId: ArticleId,
    title: z.string(),
    warnings: z.array(z.string()),
  }),
  z.object({ outcome: z.literal('rejected'), name: z.string(), message: z.string() }),
]);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** A citation style, or the words of a language, that the library keeps from now on. */
export const AddedStyle = z.discriminatedUnion('of', [
  z.object({ of: z.literal('style'), id: StyleId, title: z.string() }),
  z.object({ of: z.literal('language'), tag: CitationLocale }),
]);
export type AddedStyle = z.infer<typeof AddedStyle>;

/** How far long work is, as the status line shows it; as small for ten thousand sources as for one. */
export const JobProgress = z.object({
  id: JobId,
  kind: z.enum(['import', 'styles', 'extraction', 'backup', 'check', 'change', 'export']),
  title: z.string(),
  state: z.enum(['running', 'finished', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  /** What it works on now. */
  current: z.string(),
  message: z.string().nullable(),
  startedAt: Millis,
  finishedAt: Millis.nullable(),
});
export type JobProgress = z.infer<typeof JobProgress>;

/** Long work with its report: what became of each source so far. */
export const Job = JobProgress.extend({
  imports: z.array(ImportOutcome),
  styles: z.array(AddedStyle),
});
export type Job = z.infer<typeof Job>;
