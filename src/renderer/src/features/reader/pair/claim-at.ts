import type { Claim } from '../../../../../shared/domain/claim.ts';
import type { Passage } from '../../../../../shared/domain/comparison/difference.ts';

/** The claim whose quote says what a passage says: of those that overlap it the one with the fewest other words. */
export function claimAt(claims: readonly Claim[], { part, start, end }: Passage): Claim | null {
  if (part === 'title') return null;
  let best: { readonly claim: Claim; readonly length: number } | null = null;
  for (const claim of claims) {
    if (claim.status === 'rejected') continue;
    for (const { found } of claim.quotes) {
      if (!found || found.start >= end || found.end <= start) continue;
      const length = found.end - found.start;
      if (best === null || length < best.length) best = { claim, length };
    }
  }
  return best?.claim ?? null;
}
