import type { Token } from '../numbers/tokens.ts';
import type { Candidate } from './candidate.ts';
import { hasWithin } from './word-search.ts';

const NEW_LIVES = new Set('babies infants children newborns neonates kids'.split(' '));
const BIRTH_WORDS = new Set('birth births delivering livebirths'.split(' '));
const BORN = new Set(['born', 'delivered', 'fathered']);
const BE = new Set(['were', 'was', 'been', 'being', 'are', 'is', 'be']);

/** Do the words tell of being born, not only of those "born before term"? */
function wereBorn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(1, from); at < to && at < tokens.length; at += 1) {
    if (BORN.has(tokens[at]?.lower ?? '') && BE.has(tokens[at - 1]?.lower ?? '')) return true;
  }
  return false;
}

/** Does the sentence count newborn lives: "14 babies have been fathered"? */
export function countsBirths(candidate: Candidate, tokens: readonly Token[]): boolean {
  if (candidate.kind === 'births') return true;
  const near = [candidate.quoteFrom - 12, candidate.phraseTo + 8] as const;
  if (!NEW_LIVES.has(candidate.unit.toLowerCase())) return false;
  return hasWithin(tokens, ...near, BIRTH_WORDS) || wereBorn(tokens, ...near);
}
