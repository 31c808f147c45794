import type { Qualifier, UnitKind } from '../../../../shared/domain/claim.ts';
import type { Token } from '../numbers/tokens.ts';
import { countsBirths } from './births.ts';
import type { Candidate } from './candidate.ts';
import { BIT, isOf, unitOf } from '../numbers/word-bits.ts';

const AT_LEAST = new Set(['than', 'least', 'over', 'exceeding', 'minimum']);
/** How near the number is to the true count, by the words before it ("about", "at least", "up to"). */
export function readQualifier(candidate: Candidate, tokens: readonly Token[]): Qualifier {
  if (candidate.form === 'range') return 'at_least';
  const word = (back: number): string => tokens[candidate.quoteFrom - back]?.lower ?? '';
  const before = word(1);
  if (before === 'than') {
    const most = /^(?:fewer|less|lower|smaller)$/.test(word(2)) || /^(?:no|not)$/.test(word(3));
    return most ? 'at_most' : 'at_least';
  }
  if (AT_LEAST.has(before)) return 'at_least';
  if (before === 'under' || before === 'most' || before === 'maximum') return 'at_most';
  if (before === 'to' && word(2) === 'up') return 'at_most';
  if (isOf(tokens[candidate.quoteFrom - 1], BIT.about) || candidate.number.round) return 'about';
  if (before === 'of' && /^(?:minimum|maximum)$/.test(word(2))) {
    return word(2) === 'minimum' ? 'at_least' : 'at_most';
  }
  return 'exact';
}

/** The kind of thing that is counted; babies that were born are births. */
export function readUnitKind(candidate: Candidate, tokens: readonly Token[]): UnitKind {
  return countsBirths(candidate, tokens) ? 'births' : candidate.kind;
}

/** What is counted, and of which kind. */
export interface CountedUnit {
  readonly unit: string;
  readonly kind: UnitKind;
}

/** "Males (n = 37)": men or women further off are seldom those who are counted. */
const NEAR_SEX = 3;

/** The unit for a count that has none beside it: the nearest countable noun before it, then after it. */
export function findUnit(
  text: string,
  candidate: Candidate,
  tokens: readonly Token[],
): CountedUnit | null {
  const take = (at: number, after: boolean): CountedUnit | null => {
    const token = tokens[at];
    const unit = token === undefined ? null : unitOf(token);
    if (token === undefined || unit === null) return null;
    const far = after || candidate.quoteFrom - at > NEAR_SEX;
    if (unit.use === 'sex' && far) return null;
    return { unit: text.slice(token.start, token.end), kind: unit.kind };
  };
  for (let at = candidate.quoteFrom - 1; at >= 0 && at > candidate.quoteFrom - 30; at -= 1) {
    const found = take(at, false);
    if (found !== null) return found;
  }
  for (let at = candidate.to; at < candidate.to + 20 && at < tokens.length; at += 1) {
    const found = take(at, true);
    if (found !== null) return found;
  }
  return null;
}
