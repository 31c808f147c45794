import type { Claim, ClaimKind } from '../claim.ts';
import { comparedIn, sayCell, NOTHING_STATED } from './cell-words.ts';
import { agreementOf, type Agreement } from './cohens-kappa.ts';

/** Two readings of one article. */
export interface ReadTwice {
  readonly articleId: string;
  readonly first: readonly Pick<Claim, 'value' | 'status'>[];
  readonly second: readonly Pick<Claim, 'value' | 'status'>[];
  /** Whether both read the article for claims of a kind; not said, they read it for all. */
  readonly isRead?: (kind: ClaimKind) => boolean;
}

/** How far two readings agree on an attribute; counts have no kappa. */
export interface AttributeAgreement extends Agreement {
  readonly key: string;
  readonly title: string;
  readonly isCount: boolean;
}

/** A cell of which two readings say different things. */
export interface ReadingDifference {
  readonly articleId: string;
  readonly key: string;
  readonly title: string;
  readonly first: string;
  readonly second: string;
}

/**
 * Holds two readings of articles against each other, attribute by attribute, in the articles that both read
 * for it; one that neither states anywhere is left out. The order of articles and claims changes nothing but that of the differences.
 */
export function compareReadings(articles: readonly ReadTwice[]): {
  readonly attributes: AttributeAgreement[];
  readonly differences: ReadingDifference[];
} {
  const attributes: AttributeAgreement[] = [];
  const differences: ReadingDifference[] = [];
  const claims = articles.flatMap(({ first, second }) => [...first, ...second]);
  for (const attribute of comparedIn(claims)) {
    const { key, title, isCount } = attribute;
    const cells = articles
      .filter(({ isRead }) => isRead?.(attribute.kind) ?? true)
      .map(({ articleId, first, second }) => ({
        articleId,
        first: sayCell(attribute, first),
        second: sayCell(attribute, second),
      }));
    const isStated = cells.some(
      ({ first, second }) => first !== NOTHING_STATED || second !== NOTHING_STATED,
    );
    if (!isStated) continue;
    const agreement = agreementOf(cells.map(({ first, second }) => [first, second] as const));
    const kappa = isCount ? null : agreement.kappa;
    attributes.push({ key, title, isCount, ...agreement, kappa });
    for (const cell of cells) {
      if (cell.first !== cell.second) differences.push({ key, title, ...cell });
    }
  }
  return { attributes, differences };
}
