import type { Claim, ClaimValue } from '../claim.ts';
import type { ClaimRelation } from '../link.ts';
import type { LinkedClaims } from './comparison.ts';

/** A claim of the left source and one of the right that are about the same. */
export interface AnsweringClaims {
  readonly left: Claim;
  readonly right: Claim;
  /** As the reader linked them; null where they only say the same. */
  readonly relation: ClaimRelation | null;
  /** Whether they say the same. */
  readonly agree: boolean;
}

/** The claims of two sources, by whether the other source has one that is about the same. */
export interface MatchedClaims {
  readonly pairs: readonly AnsweringClaims[];
  readonly onlyLeft: readonly Claim[];
  readonly onlyRight: readonly Claim[];
}

/** What claims that say the same have in common; null of what is not told by its fields alone. */
function saying(value: ClaimValue): string | null {
  switch (value.kind) {
    case 'sample_size':
      return `${value.kind} ${String(value.count)} ${value.unitKind}`;
    case 'species':
      return value.taxonId === null ? null : `${value.kind} ${String(value.taxonId)} ${value.role}`;
    case 'study_design':
      return `${value.kind} ${value.design}`;
    case 'attribute':
      return `${value.kind} ${value.attributeId} ${value.answers.toSorted().join('; ')}`;
    case 'finding':
    case 'safety':
    case 'publication_status':
    case 'setting':
      return null;
  }
}

/** Whether claims of one kind state what their fields tell, and state it otherwise. */
function contradict(left: Claim, right: Claim): boolean {
  const [one, other] = [saying(left.value), saying(right.value)];
  return left.value.kind === right.value.kind && one !== null && other !== null && one !== other;
}

const isStated = ({ status }: Claim): boolean => status !== 'rejected';

/**
 * Which claims of two sources answer each other: those that the reader linked, and of the others those whose fields say
 * the same, each at most once. Rejected claims are left out. Takes time in proportion to the claims.
 */
export function matchClaims(
  left: readonly Claim[],
  right: readonly Claim[],
  links: readonly LinkedClaims[],
): MatchedClaims {
  const own = new Map(left.filter(isStated).map((claim) => [claim.id, claim]));
  const others = new Map(right.filter(isStated).map((claim) => [claim.id, claim]));
  const pairs: AnsweringClaims[] = [];
  const matched = new Set<string>();
  const match = (one: Claim, other: Claim, relation: ClaimRelation | null): void => {
    const agree = (relation ?? 'supports') === 'supports' && !contradict(one, other);
    pairs.push({ left: one, right: other, relation, agree });
    matched.add(one.id).add(other.id);
  };
  for (const link of links) {
    const [one, other] = [own.get(link.left), others.get(link.right)];
    if (one && other) match(one, other, link.relation);
  }
  const waiting = new Map<string, Claim[]>();
  for (const claim of others.values()) {
    const said = saying(claim.value);
    if (said === null || matched.has(claim.id)) continue;
    waiting.set(said, [...(waiting.get(said) ?? []), claim]);
  }
  for (const claim of own.values()) {
    const said = saying(claim.value);
    const same = said === null || matched.has(claim.id) ? undefined : waiting.get(said)?.shift();
    if (same) match(claim, same, null);
  }
  const isAlone = ({ id }: Claim): boolean => !matched.has(id);
  return {
    pairs,
    onlyLeft: [...own.values()].filter(isAlone),
    onlyRight: [...others.values()].filter(isAlone),
  };
}
