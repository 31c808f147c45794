import { z } from 'zod';
import { ArticleId, Millis } from './ids.ts';

/** What is said of a cell in which two readings differ: which holds, that neither does, or that it stays open. */
export const ReadingVerdict = z.enum(['first', 'second', 'anew', 'open']);
export type ReadingVerdict = z.infer<typeof ReadingVerdict>;

export const SettledReading = z.object({
  verdict: ReadingVerdict,
  readerName: z.string(),
  settledAt: Millis,
});
export type SettledReading = z.infer<typeof SettledReading>;

/** The second reading of a question, and how far it agrees with the first. */
export const SecondReading = z.object({
  readerName: z.string(),
  beganAt: Millis,
  /** Null while it goes on: until then nothing of the first is told. */
  endedAt: Millis.nullable(),
  /** How many articles are read twice. */
  articles: z.int(),
  attributes: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      isCount: z.boolean(),
      things: z.int(),
      agreed: z.int(),
      share: z.number().nullable(),
      kappa: z.number().nullable(),
    }),
  ),
  differences: z.array(
    z.object({
      articleId: ArticleId,
      label: z.string(),
      key: z.string(),
      title: z.string(),
      first: z.string(),
      second: z.string(),
      /** Words that one of the readings rests on; empty where neither has a quote. */
      quote: z.string(),
      settled: SettledReading.nullable(),
    }),
  ),
});
export type SecondReading = z.infer<typeof SecondReading>;
