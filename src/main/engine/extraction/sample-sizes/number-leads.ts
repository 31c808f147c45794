import { isNumberWord } from '../numbers/numbers.ts';
import type { Token } from '../numbers/tokens.ts';
import { skipAside } from './candidate.ts';
import { BIT, isOf } from '../numbers/word-bits.ts';

/** Reads "n =", "N:", "N of", "(n" just before the number; the token where it begins, or -1. */
export function readEquals(tokens: readonly Token[], from: number): number {
  const sign = tokens[from - 1]?.lower;
  if (sign === 'n' && tokens[from - 2]?.lower === '(') return from - 1;
  if (sign !== '=' && sign !== ':' && sign !== 'of') return -1;
  const name = tokens[from - 2];
  if (name === undefined || !/^n\d?$/.test(name.lower)) return -1;
  return sign === 'of' && !name.capital ? -1 : from - 2;
}

/** Reads "total of", "sample size of", "cohort of" before a number; the token where it begins, or -1. */
export function readTotalLead(tokens: readonly Token[], from: number): number {
  const link = tokens[from - 1]?.lower ?? '';
  if (link !== 'of' && link !== 'was' && link !== 'is' && link !== ':') return -1;
  const noun = tokens[from - 2]?.lower ?? '';
  if (noun === 'size' && tokens[from - 3]?.lower === 'sample') return from - 3;
  if (link === 'of' && (noun === 'total' || noun === 'sample' || noun === 'cohort'))
    return from - 2;
  return -1;
}

/** Is the number followed by words that put it in a group: "20 per group", "214 to placebo"? */
export function readGroupTail(tokens: readonly Token[], number: number): boolean {
  const to = skipAside(tokens, number);
  const next = tokens[to]?.lower ?? '';
  if (next === 'each') return true;
  if (next === 'per') return isOf(tokens[to + 1], BIT.group);
  const after = tokens[to + 1];
  if (next === 'to') {
    return after?.kind === 'word' && after.lower !== 'be' && !isNumberWord(after);
  }
  if (!['in', 'for', 'on', 'with', 'at', 'from', '('].includes(next)) return false;
  for (let at = to + 1; at < to + 9 && at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || [';', '.', ')'].includes(token.lower)) return false;
    if (token.kind === 'digits') return false;
    if (isOf(token, BIT.group)) return true;
  }
  return false;
}

const VERBS = new Set(['were', 'was', 'had', 'formed', 'did', 'who']);

/** Is the number followed by a verb that tells what was done or what happened ("45 were randomised")? */
export function readVerbTail(tokens: readonly Token[], number: number): boolean {
  const next = tokens[skipAside(tokens, number)];
  return isOf(next, BIT.enrol | BIT.event | BIT.join) || VERBS.has(next?.lower ?? '');
}

/** Reads "of 45", "of the 45", "out of 45" after a number; the token of the second number, or -1. */
export function readWhole(tokens: readonly Token[], to: number): number {
  let at = to;
  if (tokens[at]?.lower === 'out') at += 1;
  if (tokens[at]?.lower !== 'of') return -1;
  at += 1;
  if (['the', 'these', 'those', 'our', 'all', 'a', 'total'].includes(tokens[at]?.lower ?? ''))
    at += 1;
  const token = tokens[at];
  return token?.kind === 'digits' || token?.kind === 'word' ? at : -1;
}

const PARTITIVES = new Set(['none', 'all', 'most', 'half', 'each', 'both', 'any', 'many']);

/** Is this number the whole in "12 of 45", "12 out of the 45", "of 45 patients"? */
export function isWhole(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  if (['the', 'these', 'those', 'our', 'all'].includes(tokens[at]?.lower ?? '')) at -= 1;
  if (tokens[at]?.lower !== 'of') return false;
  at -= 1;
  if (tokens[at]?.lower === 'out') at -= 1;
  const before = tokens[at];
  if (before === undefined) return true;
  if (before.kind === 'mark') return ',(;[)]'.includes(before.lower);
  if (before.kind === 'digits' || isOf(before, BIT.unit)) return true;
  return isNumberWord(before) || PARTITIVES.has(before.lower);
}
