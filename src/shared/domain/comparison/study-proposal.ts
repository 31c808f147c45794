import { z } from 'zod';
import { ArticleId, Millis } from '../ids.ts';
import { SameStudy } from './same-study.ts';

/** An article that looks as if it were about the same study as another, with the link that is proposed. */
export const StudyProposal = SameStudy.extend({
  article: z.object({ id: ArticleId, title: z.string(), citekey: z.string() }),
  relation: z.enum(['reports_on', 'same_cohort']),
  /** From the article that was asked about to this one, or the other way. */
  direction: z.enum(['to', 'from']),
});
export type StudyProposal = z.infer<typeof StudyProposal>;

/** An article of which a reader said that it is not about the same study as another. */
export const RejectedStudy = z.object({
  id: ArticleId,
  title: z.string(),
  citekey: z.string(),
  readerName: z.string(),
  rejectedAt: Millis,
});
export type RejectedStudy = z.infer<typeof RejectedStudy>;
