import { isText, textOf, type TextExpression } from '../../../shared/domain/query/terms.ts';
import type { Part, Query } from '../../../shared/domain/query/tree.ts';
import { whereArticle } from './compile-article.ts';
import { asksOfClaims, isOfClaim, whereClaim } from './compile-claim.ts';
import { join, type Sql } from './sql.ts';

/** A query as the search asks it. */
export interface CompiledQuery {
  /** What is asked of words alone, which ranks what is found; null where nothing is. */
  readonly text: TextExpression | null;
  /** A condition on the line `l` of an article, for all that is not in `text`; null where there is none. */
  readonly articles: Sql | null;
  /**
   * A condition on the line `x` of a claim, which is shown where any part that asks of claims holds of it;
   * null where no part does, and claims are found by their words.
   */
  readonly claims: Sql | null;
}

/** What parts say of single claims: brackets of one claim together, all others each by itself. */
function claimParts(parts: readonly Part[]): (readonly Part[])[] {
  return parts.flatMap((part): (readonly Part[])[] => {
    if (part.of === 'not' || !asksOfClaims(part)) return [];
    if (part.of === 'group') {
      const ofClaim = part.parts.filter(isOfClaim);
      return ofClaim.length > 0 ? [ofClaim] : claimParts(part.parts);
    }
    if (part.of === 'either') return claimParts(part.parts);
    return isOfClaim(part) ? [[part]] : [];
  });
}

/** Takes a query apart into what is asked of words and conditions in SQL, whose values are all bound. */
export function compileQuery(query: Query, now: number): CompiledQuery {
  const text = query.parts.filter(isText);
  const others = query.parts.filter((part) => !isText(part));
  const claims = claimParts(others).map((parts) =>
    join(
      parts.map((part) => whereClaim(part, query)),
      'AND',
    ),
  );
  return {
    text: textOf(text, query),
    articles: others.length === 0 ? null : whereArticle(query, { now, parts: others }),
    claims: claims.length === 0 ? null : join(claims, 'OR'),
  };
}
