import type { Claim, ClaimKind, ClaimValue } from '../claim.ts';
import { CLAIM_KINDS } from '../claim.ts';
import { HAS_RULES } from '../rule-reading.ts';
import {
  compareReadings,
  type AttributeAgreement,
  type ReadingDifference,
} from './compare-readings.ts';

/** One thing that the rules say of a text. */
export interface SaidByRules {
  readonly value: ClaimValue;
  /** The words of the text that prove it. */
  readonly quote: string;
}

/** What rules say as a reading: all of it counts as if it were accepted. */
export const asReading = (said: readonly SaidByRules[]): (SaidByRules & Pick<Claim, 'status'>)[] =>
  said.map((one) => ({ ...one, status: 'accepted' }));

/** What readers recorded of an article, and what the rules say of its text. */
export interface AgainstRules {
  readonly articleId: string;
  /** Its claims, of any status. */
  readonly claims: readonly Pick<Claim, 'value' | 'status'>[];
  /** The kinds that a reader recorded as stated nowhere. */
  readonly silent: ReadonlySet<ClaimKind>;
  readonly said: readonly SaidByRules[];
}

/** The kinds for which rules look. */
const READ_BY_RULES = CLAIM_KINDS.filter((kind) => HAS_RULES[kind]);

/**
 * Whether readers have decided what an article says of a kind: one accepted or wrote a claim, recorded that
 * there is none, or rejected all that was suggested.
 */
function isDecided(kind: ClaimKind, { claims, silent }: AgainstRules): boolean {
  const statuses = new Set(
    claims.filter(({ value }) => value.kind === kind).map(({ status }) => status),
  );
  const isAllRejected = statuses.has('rejected') && !statuses.has('suggested');
  return silent.has(kind) || statuses.has('accepted') || isAllRejected;
}

/**
 * Holds what readers recorded against what the rules say, as two readings are held against each other, in
 * what rules look for and readers have decided.
 */
export function compareWithRules(articles: readonly AgainstRules[]): {
  readonly attributes: AttributeAgreement[];
  readonly differences: ReadingDifference[];
  /** How many kinds of articles nobody has decided, each article counted once for each kind. */
  readonly undecided: number;
} {
  const compared = compareReadings(
    articles.map((article) => ({
      articleId: article.articleId,
      first: article.claims,
      second: asReading(article.said),
      isRead: (kind) => HAS_RULES[kind] && isDecided(kind, article),
    })),
  );
  const undecided = articles.reduce(
    (sum, article) => sum + READ_BY_RULES.filter((kind) => !isDecided(kind, article)).length,
    0,
  );
  return { ...compared, undecided };
}
