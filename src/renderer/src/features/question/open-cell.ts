import type { SecondReading } from '../../../../shared/domain/second-reading.ts';
import { openArticle } from '../../services/store.ts';

type Cell = Pick<SecondReading['differences'][number], 'articleId' | 'claimId'>;

/** Opens the article of a cell, at the claim that was recorded first where there is one. */
export function openCell({ articleId, claimId }: Cell): void {
  openArticle(articleId, claimId === null ? {} : { mark: { type: 'claim', id: claimId } });
}
