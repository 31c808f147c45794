import type { Claim } from '../../../../../shared/domain/claim.ts';
import type { Passage } from '../../../../../shared/domain/comparison/difference.ts';
import type { MarkedPassage } from '../../../services/reader-state.ts';
import { setReader } from '../../../services/store.ts';
import { claimAt } from './claim-at.ts';
import type { ListedDifference } from '../../../../../shared/domain/comparison/listed-differences.ts';
import type { PairData, PairSide } from './use-pair.ts';

function markedPassage(passage: Passage | null): MarkedPassage | null {
  if (!passage) return null;
  const { part, start, end, differing } = passage;
  return { part, span: { start, end }, differing };
}

function showIn({ side, claims }: PairSide, passage: Passage | null): void {
  const claim = passage && claimAt(claims, passage)?.claim;
  setReader(side, {
    passage: markedPassage(passage),
    mark: claim ? { type: 'claim', id: claim.id } : null,
  });
}

/** Brings the passages of a difference into view in both texts, marked; the focus stays where it is. */
export function showDifference({ left, right }: PairData, difference: ListedDifference): void {
  showIn(left, difference.left);
  showIn(right, difference.right);
}

function showClaim({ side }: PairSide, { id, quotes }: Claim): void {
  const found = quotes.find((quote) => quote.found)?.found;
  setReader(side, {
    passage: found ? { part: 'text', span: found, differing: [] } : null,
    mark: { type: 'claim', id },
  });
}

/** Brings two claims into view in their texts and selects them; the focus stays where it is. */
export function showClaims({ left, right }: PairData, own: Claim, other: Claim): void {
  showClaim(left, own);
  showClaim(right, other);
}
