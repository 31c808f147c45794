import { z } from 'zod';
import { Millis } from './ids.ts';

/** The last time that the rules read an article. */
export const RuleReading = z.object({
  /** The language the text was taken for (BCP 47); the rules speak only for `en`. */
  language: z.string(),
  sentencesRead: z.int(),
  /** Whether text and rules are still the same. */
  isCurrent: z.boolean(),
});
export type RuleReading = z.infer<typeof RuleReading>;

/** A search for claims in many articles that was cancelled or interrupted. */
export const UnfinishedRun = z.object({
  total: z.int(),
  left: z.int(),
  startedAt: Millis,
});
export type UnfinishedRun = z.infer<typeof UnfinishedRun>;
