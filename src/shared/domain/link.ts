import { z } from 'zod';
import { ArticleId, ClaimId, LinkId } from './ids.ts';

export const ClaimRelation = z.enum(['supports', 'contradicts', 'qualifies']);
export type ClaimRelation = z.infer<typeof ClaimRelation>;
export const ArticleRelation = z.enum(['reports_on', 'same_cohort', 'related']);
export type ArticleRelation = z.infer<typeof ArticleRelation>;

/** A link between two articles, by their ids. */
export const StudyLink = z.object({
  from: z.string(),
  to: z.string(),
  relation: ArticleRelation,
});
export type StudyLink = z.infer<typeof StudyLink>;

export const ClaimLink = z.object({
  id: LinkId,
  relation: ClaimRelation,
  from: ClaimId,
  to: ClaimId,
  /** The articles of both ends. */
  fromArticleId: ArticleId,
  toArticleId: ArticleId,
  /** Both ends in words: code, the citekey of an end in another article, and a short statement. */
  fromLabel: z.string(),
  toLabel: z.string(),
});
export type ClaimLink = z.infer<typeof ClaimLink>;
