import type { Claim } from '../../../../../shared/domain/claim.ts';
import type { Passage } from '../../../../../shared/domain/comparison/difference.ts';
import type { QuoteState } from '../../../../../shared/domain/quote.ts';

/** A claim at a passage, and whether its quote there still stands. */
export interface ClaimAtPassage {
  readonly claim: Claim;
  readonly state: QuoteState;
}

/** The claim whose quote says what a passage says: of those that overlap it the one with the fewest other words. */
export function claimAt(
  claims: readonly Claim[],
  { part, start, end }: Passage,
): ClaimAtPassage | null {
  if (part === 'title') return null;
  let best: (ClaimAtPassage & { readonly length: number }) | null = null;
  for (const claim of claims) {
    if (claim.status === 'rejected') continue;
    for (const { found, state } of claim.quotes) {
      if (!found || found.start >= end || found.end <= start) continue;
      const length = found.end - found.start;
      if (best === null || length < best.length) best = { claim, state, length };
    }
  }
  return best;
}
