import { z } from 'zod';
import type { Claim } from './claim.ts';
import { formatCount } from './claim-words.ts';

/**
 * How many claims there are, as all of Collate counts them: those that a reader accepted or made, and
 * apart from them the suggestions that nobody has decided yet. Rejected ones are not counted.
 */
export const ClaimCounts = z.object({ accepted: z.int(), suggested: z.int() });
export type ClaimCounts = z.infer<typeof ClaimCounts>;

/** Counts claims of any status. */
export function countClaims(claims: readonly Pick<Claim, 'status'>[]): ClaimCounts {
  const withStatus = (status: Claim['status']): number =>
    claims.filter((claim) => claim.status === status).length;
  return { accepted: withStatus('accepted'), suggested: withStatus('suggested') };
}

/** `8 claims`, `1 claim`; `No claims yet` where there are none, decided or not. */
export function acceptedWords({ accepted, suggested }: ClaimCounts): string {
  if (accepted === 0 && suggested === 0) return 'No claims yet';
  return `${formatCount(accepted)} ${accepted === 1 ? 'claim' : 'claims'}`;
}

/** `3 to decide`; null where everything is decided. */
export function toDecideWords({ suggested }: ClaimCounts): string | null {
  return suggested === 0 ? null : `${formatCount(suggested)} to decide`;
}

/** `8 claims, 3 to decide`, `0 claims, 3 to decide`, `no claims yet`: for the middle of a line. */
export function describeClaimCounts(counts: ClaimCounts): string {
  const accepted = acceptedWords(counts).toLowerCase();
  const toDecide = toDecideWords(counts);
  return toDecide === null ? accepted : `${accepted}, ${toDecide}`;
}
