import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import { describeTakenAbstracts } from '../../../shared/domain/abstract-text.ts';
import { call } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { sayChanged } from './changed.ts';

/** Makes the abstracts of articles without a text their texts, and says what came of it, with the way back. */
export async function takeAbstracts(articles: ArticleSelection): Promise<void> {
  try {
    const answer = await call('articles.takeAbstracts', { articles });
    const words = describeTakenAbstracts({ ...answer, taken: answer.things });
    sayChanged(answer, words, { undoable: answer.things > 0 });
  } catch (error) {
    reportError(error);
  }
}
