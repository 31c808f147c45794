import { isDeepStrictEqual } from 'node:util';
import type { Claim, ClaimValue } from '../../../shared/domain/claim.ts';
import { isSaidOnce, valueKey } from './known-claims.ts';
import type { SuggestedClaim, SuggestionChange } from './suggested-claim.ts';
import type { TextSpan } from '../extraction/types.ts';

/** What two readings of a text say the same thing by: the count or species, or the sentence and its class. */
function sayingKey(value: ClaimValue, { start, end }: TextSpan): string {
  const key = valueKey(value);
  return isSaidOnce(value) ? key : `${key} ${String(start)} ${String(end)}`;
}

function keyOfClaim({ value, quotes }: Claim): string | null {
  const [quote] = quotes;
  return quote ? sayingKey(value, quote.found ?? quote) : null;
}

/** The suggestions that stand, each to be taken once by what says the same. */
export class Standing {
  readonly #byKey = new Map<string, Claim[]>();

  constructor(claims: readonly Claim[]) {
    for (const claim of claims) {
      const key = keyOfClaim(claim) ?? `unproved ${claim.id}`;
      const same = this.#byKey.get(key);
      if (same) same.push(claim);
      else this.#byKey.set(key, [claim]);
    }
  }

  has(value: ClaimValue, span: TextSpan): boolean {
    return this.#byKey.has(sayingKey(value, span));
  }

  take({ value, quotes }: SuggestedClaim): Claim | undefined {
    const [first] = quotes;
    return first && this.#byKey.get(sayingKey(value, first))?.shift();
  }

  /** What nothing has taken. */
  left(): Claim[] {
    return [...this.#byKey.values()].flat();
  }
}

function isSameProof(claim: Claim, said: SuggestedClaim, revisionId: string): boolean {
  return (
    claim.quotes.length === said.quotes.length &&
    claim.quotes.every(({ revisionId: inRevision, start, end }, index) => {
      const quote = said.quotes[index];
      return inRevision === revisionId && start === quote?.start && end === quote.end;
    })
  );
}

function isSameStatement(claim: Claim, said: SuggestedClaim): boolean {
  const { origin } = claim;
  return (
    origin.by === 'rule' &&
    origin.ruleId === said.ruleId &&
    origin.ruleVersion === said.ruleVersion &&
    claim.confidence === said.confidence &&
    isDeepStrictEqual(claim.fieldConfidence, said.fieldConfidence) &&
    claim.statement === said.statement &&
    claim.speaker === said.speaker &&
    claim.speakerName === said.speakerName
  );
}

const startOf = ({ quotes: [quote] }: SuggestedClaim): number => quote?.start ?? 0;

/** Suggestions as a reader meets them in the text, which is the order of their codes. */
function inReadingOrder(said: readonly SuggestedClaim[]): SuggestedClaim[] {
  return said.toSorted((one, other) => startOf(one) - startOf(other));
}

/**
 * What makes the suggestions that stand into those that a reading made of this revision: what it
 * no longer says is withdrawn, what it says otherwise renewed in its place, the rest offered in
 * reading order. What is the same already is left alone. Withdrawals come first.
 */
export function planChanges(
  standing: Standing,
  said: readonly SuggestedClaim[],
  revisionId: string,
): SuggestionChange[] {
  const changes: SuggestionChange[] = [];
  for (const claim of inReadingOrder(said)) {
    const old = standing.take(claim);
    if (!old) {
      changes.push({ does: 'offer', claim });
      continue;
    }
    const value = !isDeepStrictEqual(old.value, claim.value);
    const proof = !isSameProof(old, claim, revisionId);
    if (value || proof || !isSameStatement(old, claim)) {
      changes.push({ does: 'renew', claimId: old.id, claim, value, proof });
    }
  }
  const withdrawn = standing.left().map(({ id }) => ({ does: 'withdraw', claimId: id }) as const);
  return [...withdrawn, ...changes];
}
