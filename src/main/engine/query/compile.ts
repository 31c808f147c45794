import {
  isText,
  textOf,
  type TextExpression,
  type TextTerm,
} from '../../../shared/domain/query/terms.ts';
import type { Part, Query } from '../../../shared/domain/query/tree.ts';
import { articleCondition, type Widen } from './compile-article.ts';
import { askOneClaim, asksOfClaims, isOfClaim } from './compile-claim.ts';
import type { ClaimAsk, Condition } from './condition.ts';

/** A query as the search asks it. */
export interface CompiledQuery {
  /** Words that what is found must all hold, and which rank it. */
  readonly terms: readonly TextTerm[];
  /** What else is asked of words: what must not be there, and choices of more than words. */
  readonly words: TextExpression | null;
  /** All that is asked of articles and not of words alone; null where there is none. */
  readonly articles: Condition | null;
  /**
   * What parts ask of claims: one is shown that fulfils any of them. Null where no part asks of claims, and
   * they are found by their words.
   */
  readonly claims: readonly ClaimAsk[] | null;
}

/**
 * Words any of which will do, as one term with more than one way to write it, other forms of each among
 * them; null where they are no such. One word alone stays as it is typed.
 */
function asOneTerm(expression: TextExpression, widen: Widen): TextTerm | null {
  if (expression.of === 'term') return expression.term;
  if (expression.of !== 'any') return null;
  const ways = expression.parts.map((part) => {
    const way = asOneTerm(part, widen);
    return way && widen(way);
  });
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

/** What is asked of words, with other ways to write each of them. */
function widened(expression: TextExpression, widen: Widen): TextExpression {
  switch (expression.of) {
    case 'term':
      return { of: 'term', term: widen(expression.term) };
    case 'not':
      return { of: 'not', part: widened(expression.part, widen) };
    case 'all':
    case 'any':
      return { ...expression, parts: expression.parts.map((part) => widened(part, widen)) };
  }
}

/**
 * Takes a query apart into what is asked of words and conditions in SQL, whose values are all bound.
 * @param widen adds other forms to the words of the conditions; those of `terms` stay as they are typed
 */
export function compileQuery(query: Query, now: number, widen: Widen): CompiledQuery {
  const text = query.parts.filter(isText);
  const others = query.parts.filter((part) => !isText(part));
  const claims = claimParts(others).map((parts) => askOneClaim(parts, query));
  const asked = textOf(text, query);
  const all = asked?.of === 'all' ? asked.parts : asked === null ? [] : [asked];
  const terms = all.map((expression) => asOneTerm(expression, widen));
  const rest = all.filter((_, at) => terms[at] === null);
  return {
    terms: terms.filter((term) => term !== null),
    words: rest.length === 0 ? null : widened({ of: 'all', parts: rest }, widen),
    articles: others.length === 0 ? null : articleCondition(query, { now, widen, parts: others }),
    claims: claims.length === 0 ? null : claims,
  };
}
