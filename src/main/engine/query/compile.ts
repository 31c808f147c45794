import {
  isText,
  textOf,
  type TextExpression,
  type TextTerm,
} from '../../../shared/domain/query/terms.ts';
import type { Part, Query } from '../../../shared/domain/query/tree.ts';
import { articleCondition } from './compile-article.ts';
import type { Condition } from './condition.ts';
import { asksOfClaims, isOfClaim, whereClaim } from './compile-claim.ts';
import { join, type Sql } from './sql.ts';

/** A query as the search asks it. */
export interface CompiledQuery {
  /** Words that what is found must all hold, and which rank it. */
  readonly terms: readonly TextTerm[];
  /** What else is asked of words: what must not be there, and choices of more than words. */
  readonly words: TextExpression | null;
  /** All that is asked of articles and not of words alone; null where there is none. */
  readonly articles: Condition | null;
  /**
   * A condition on the line `x` of a claim, which is shown where any part that asks of claims holds of it;
   * null where no part does, and claims are found by their words.
   */
  readonly claims: Sql | null;
}

/** Words any of which will do, as one term with more than one way to write it; null where they are no such. */
function asOneTerm(expression: TextExpression): TextTerm | null {
  if (expression.of === 'term') return expression.term;
  if (expression.of !== 'any') return null;
  const ways = expression.parts.map(asOneTerm);
  const [first] = ways;
  if (!first || ways.some((way) => way === null)) return null;
  const others = ways.slice(1).flatMap((way) => (way ? [way.words, ...(way.also ?? [])] : []));
  return { ...first, also: [...(first.also ?? []), ...others], quoted: true };
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
  const asked = textOf(text, query);
  const all = asked?.of === 'all' ? asked.parts : asked === null ? [] : [asked];
  const terms = all.map(asOneTerm);
  const rest = all.filter((_, at) => terms[at] === null);
  return {
    terms: terms.filter((term) => term !== null),
    words: rest.length === 0 ? null : { of: 'all', parts: rest },
    articles: others.length === 0 ? null : articleCondition(query, { now, parts: others }),
    claims: claims.length === 0 ? null : join(claims, 'OR'),
  };
}
