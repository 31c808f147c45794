import { z } from 'zod';
import { ClaimKind } from './claim.ts';
import { ArticleId, Millis } from './ids.ts';

/** A recorded result of reading: the article states no claim of this kind. */
export const Absence = z.object({
  articleId: ArticleId,
  kind: ClaimKind,
  /** Who read: the reader by name, or a rule at a version. */
  foundBy: z.discriminatedUnion('by', [
    z.object({ by: z.literal('reader'), readerName: z.string() }),
    z.object({ by: z.literal('rule'), ruleVersion: z.int() }),
  ]),
  /** Whether a reader has confirmed what a rule found; always true where a reader recorded it. */
  confirmed: z.boolean(),
  sentencesRead: z.int(),
  recordedAt: Millis,
});
export type Absence = z.infer<typeof Absence>;
