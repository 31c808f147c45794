import { z } from 'zod';
import { ClaimKind, type ClaimValue } from './claim.ts';
import { ArticleId, AttributeId, Millis } from './ids.ts';

/** A recorded result of reading: the article states no claim of this kind, or about this attribute. */
export const Absence = z.object({
  articleId: ArticleId,
  kind: ClaimKind,
  /** Of the kind `attribute`, which one; null for all other kinds. */
  attributeId: AttributeId.nullable(),
  /** What the attribute is called; null for all other kinds. */
  attributeName: z.string().nullable(),
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

/** What an article can be silent about: a kind of claim, or of the kind `attribute` one of those. */
export type Topic = Pick<Absence, 'kind' | 'attributeId'>;

/** Whether a claim says something about a topic. */
export function isAbout(value: ClaimValue, { kind, attributeId }: Topic): boolean {
  return value.kind === 'attribute' ? value.attributeId === attributeId : value.kind === kind;
}
