import { z } from 'zod';
import { ClaimKind, COMMON_KINDS } from './claim.ts';

const share = z.number().min(0).max(1).nullable();

/** How a rule set did against labels that other people made: written by the evaluation. */
export const ExtractionAccuracy = z.object({
  ruleVersions: z.record(z.enum(COMMON_KINDS), z.int()),
  measures: z.array(
    z.object({
      source: z.string(),
      metric: z.string(),
      articles: z.int(),
      labels: z.int(),
      suggestions: z.int().nullable(),
      /** Of what was suggested, the part that the labels agree with. */
      accuracy: share,
      /** Of what is labelled, the part that was suggested. */
      coverage: share,
      f1: share,
      /** The 95% bootstrap interval of F1, of coverage where there is no F1. */
      interval: z.array(z.number()),
    }),
  ),
  reliability: z.array(
    z.object({
      kind: z.string(),
      /** The mean distance between stated confidence and observed accuracy. */
      error: z.number(),
      rows: z.array(
        z.object({
          from: z.number(),
          to: z.number(),
          suggestions: z.int(),
          right: z.int(),
          stated: z.number(),
          observed: z.number(),
        }),
      ),
    }),
  ),
});
export type ExtractionAccuracy = z.infer<typeof ExtractionAccuracy>;

/** A rule in words, with what it finds and what it leaves alone. */
export const RuleDescription = z.object({
  id: z.string(),
  kind: ClaimKind,
  words: z.string(),
  /** Sentences made up for the purpose; what the rule marks stands between ⟦ and ⟧. */
  examples: z.array(z.string()),
});
export type RuleDescription = z.infer<typeof RuleDescription>;
