import { z } from 'zod';
import { CLAIM_KINDS } from './claim.ts';
import type { ClaimKind } from './claim.ts';
import { KIND_CODES } from './claim-words.ts';
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

/** Whether rules look for a kind; readers alone record the others. */
export const HAS_RULES: Readonly<Record<ClaimKind, boolean>> = {
  study_design: true,
  publication_status: true,
  setting: true,
  sample_size: true,
  species: true,
  finding: true,
  safety: true,
  attribute: false,
};

/** The kinds for which rules look, whose versions are written in one line, `n1 sp1 f1 s1`; null is no rules. */
export function kindsOfRules(rules: string | null): ClaimKind[] {
  const codes = new Set(rules?.split(' ').map((rule) => rule.replace(/\d+$/, '')));
  return CLAIM_KINDS.filter((kind) => codes.has(KIND_CODES[kind]));
}

/** A search for claims in many articles that was cancelled or interrupted. */
export const UnfinishedRun = z.object({
  total: z.int(),
  left: z.int(),
  startedAt: Millis,
});
export type UnfinishedRun = z.infer<typeof UnfinishedRun>;
