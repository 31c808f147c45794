import type { Qualifier, SampleRole, UnitKind } from '../../../../shared/domain/claim.ts';
import type { Token } from '../tokens.ts';
import type { Candidate, CountForm } from './candidate.ts';
import { isPerGroup } from './groups.ts';
import { BIT, isOf, unitOf } from './word-bits.ts';

const AT_LEAST = new Set(['than', 'least', 'over', 'exceeding', 'minimum']);
const NEW_LIVES = new Set('babies infants children newborns neonates kids'.split(' '));
const BIRTH_WORDS = new Set('birth births delivering livebirths'.split(' '));
const BORN = new Set(['born', 'delivered', 'fathered']);
const BE = new Set(['were', 'was', 'been', 'being', 'are', 'is', 'be']);
const ANALYSED = new Set(
  'analysed analyzed evaluable assessable available evaluated completed included complete'.split(
    ' ',
  ),
);
const OUTCOMES = new Set(
  'died had developed responded relapsed achieved conceived survived'.split(' '),
);

/** How near the number is to the true count, by the words before it ("about", "at least", "up to"). */
export function readQualifier(candidate: Candidate, tokens: readonly Token[]): Qualifier {
  if (candidate.form === 'range') return 'at_least';
  const word = (back: number): string => tokens[candidate.quoteFrom - back]?.lower ?? '';
  const before = word(1);
  if (before === 'than')
    return /^(?:fewer|less|lower|smaller)$/.test(word(2)) ? 'at_most' : 'at_least';
  if (AT_LEAST.has(before)) return 'at_least';
  if (before === 'under' || before === 'most' || before === 'maximum') return 'at_most';
  if (before === 'to' && word(2) === 'up') return 'at_most';
  if (isOf(tokens[candidate.quoteFrom - 1], BIT.about) || candidate.number.round) return 'about';
  if (before === 'of' && /^(?:minimum|maximum)$/.test(word(2))) {
    return word(2) === 'minimum' ? 'at_least' : 'at_most';
  }
  return 'exact';
}

function hasClassWithin(
  tokens: readonly Token[],
  from: number,
  to: number,
  classes: number,
): boolean {
  const end = Math.min(to, tokens.length);
  for (let at = Math.max(0, from); at < end; at += 1) if (isOf(tokens[at], classes)) return true;
  return false;
}

function hasWithin(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: ReadonlySet<string>,
): boolean {
  for (let at = Math.max(0, from); at < to && at < tokens.length; at += 1) {
    if (words.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

/** Do the words tell of being born, not only of those "born before term"? */
function wereBorn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(1, from); at < to && at < tokens.length; at += 1) {
    if (BORN.has(tokens[at]?.lower ?? '') && BE.has(tokens[at - 1]?.lower ?? '')) return true;
  }
  return false;
}

/** Does the sentence count newborn lives: "14 babies have been fathered"? */
function countsBirths(candidate: Candidate, tokens: readonly Token[]): boolean {
  if (candidate.kind === 'births') return true;
  const near = [candidate.quoteFrom - 12, candidate.phraseTo + 8] as const;
  if (!NEW_LIVES.has(candidate.unit.toLowerCase())) return false;
  return hasWithin(tokens, ...near, BIRTH_WORDS) || wereBorn(tokens, ...near);
}

/** The kind of thing that is counted; babies that were born are births. */
export function readUnitKind(candidate: Candidate, tokens: readonly Token[]): UnitKind {
  return countsBirths(candidate, tokens) ? 'births' : candidate.kind;
}

/** Forms that count a part of what was studied. */
const PARTS: ReadonlySet<CountForm> = new Set(['share', 'label', 'part-of', 'group-size'] as const);

/** What part the count plays in the study; `total` is the probability that it is the whole. */
export function readRole(
  candidate: Candidate,
  tokens: readonly Token[],
  total: number,
): SampleRole {
  const { form, quoteFrom, phraseTo } = candidate;
  if (form === 'sex' || isPerGroup(tokens, phraseTo)) return 'group';
  if (total >= 0.5) {
    return hasWithin(tokens, phraseTo, phraseTo + 4, ANALYSED) ? 'analysed' : 'enrolled';
  }
  if (countsBirths(candidate, tokens)) return 'outcome';
  const parts = PARTS.has(form);
  const grouped =
    hasClassWithin(tokens, phraseTo, phraseTo + 7, BIT.group) ||
    hasClassWithin(tokens, quoteFrom - 5, quoteFrom, BIT.group);
  if (hasWithin(tokens, phraseTo, phraseTo + 3, OUTCOMES)) return 'outcome';
  if (parts || (form === 'n-equals' && grouped)) return 'group';
  if (hasWithin(tokens, phraseTo, phraseTo + 4, ANALYSED)) return 'analysed';
  if (hasClassWithin(tokens, phraseTo, phraseTo + 4, BIT.assign)) return 'enrolled';
  return grouped ? 'group' : 'unspecified';
}

/** The unit for a count that has none beside it: the nearest countable noun before it, then after it. */
export function findUnit(
  text: string,
  candidate: Candidate,
  tokens: readonly Token[],
): { readonly unit: string; readonly kind: UnitKind } | null {
  const take = (at: number): { unit: string; kind: UnitKind } | null => {
    const token = tokens[at];
    const unit = token === undefined ? null : unitOf(token);
    if (token === undefined || unit === null) return null;
    return { unit: text.slice(token.start, token.end), kind: unit.kind };
  };
  for (let at = candidate.quoteFrom - 1; at >= 0 && at > candidate.quoteFrom - 30; at -= 1) {
    const found = take(at);
    if (found !== null) return found;
  }
  for (let at = candidate.to; at < candidate.to + 20 && at < tokens.length; at += 1) {
    const found = take(at);
    if (found !== null) return found;
  }
  return null;
}
