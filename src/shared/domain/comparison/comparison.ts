import { z } from 'zod';
import { ArticleId, ClaimId, LinkId, RevisionId } from '../ids.ts';
import { ClaimRelation } from '../link.ts';
import { Difference } from './difference.ts';

/** One of the two sources that were compared, and how much of it was read. */
const ComparedSource = z.object({
  articleId: ArticleId,
  title: z.string(),
  citekey: z.string(),
  /** The text into which passages point; null of a reference without a text. */
  revisionId: RevisionId.nullable(),
  sentencesRead: z.int().min(0),
  /** Is the text longer than what was read of it? */
  cutShort: z.boolean(),
});
export type ComparedSource = z.infer<typeof ComparedSource>;

/** A claim of the left source and one of the right that a reader linked. */
export const LinkedClaims = z.object({
  id: LinkId,
  relation: ClaimRelation,
  left: ClaimId,
  right: ClaimId,
});
export type LinkedClaims = z.infer<typeof LinkedClaims>;

/** Two sources held against each other. */
export const Comparison = z.object({
  left: ComparedSource,
  right: ComparedSource,
  /** In the order of `DifferenceKind`, and within a kind in that of the left text. */
  differences: z.array(Difference),
  /** How many more differences there are than are told. */
  more: z.int().min(0),
  links: z.array(LinkedClaims),
});
export type Comparison = z.infer<typeof Comparison>;
