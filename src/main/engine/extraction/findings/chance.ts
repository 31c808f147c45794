import { listIntervals, listPValues, readNumber } from './statistics.ts';
import type { Interval } from './statistics.ts';

/** What says that p lies below a number, and what says that it lies above. */
const BELOW = /^(?:[<≤]|less)/;
const ABOVE = /^(?:[>≥]|greater)/;
/** The usual limit, above which a difference is called chance (Fisher, 1925). */
const LIMIT = 0.05;
/** Powers of ten, as of a p-value far below the limit. */
const SCIENTIFIC = /\d ?[×x*e]/i;
/** A ratio between groups with nothing but its number before the interval; 1 is no difference. */
const RATIO_BEFORE =
  /\b(?:(?:[Hh]azards?|[Oo]dds|[Rr]isk|[Rr]ate|[Pp]revalence) [Rr]atios?|[Rr]elative [Rr]isks?|a?HRs?|a?ORs?|a?RRs?|IRRs?)(?: for [a-z][a-z -]{0,40})?(?:[^A-Za-z]|\b(?:of|was|were|is|HR|OR|RR)\b){0,40}$/;
const BEFORE_CHARACTERS = 80;

/**
 * Does a sentence say of its difference only that it may be chance? So do p-values above the limit,
 * unless the interval of a ratio says otherwise; where there are none, intervals that hold the number
 * for no difference. Linear.
 */
export function statesOnlyChance(sentence: string): boolean {
  const written = listPValues(sentence);
  const intervals = listIntervals(sentence).map((one) => tellFromChance(sentence, one));
  if (written.length > 0) return written.every(isAboveLimit) && !intervals.includes('difference');
  return intervals.length > 0 && intervals.every((one) => one === 'chance');
}

function isAboveLimit(written: string): boolean {
  if (BELOW.test(written) || SCIENTIFIC.test(written)) return false;
  const p = readNumber(written.replace(/^[^\d.·]+/, ''));
  return ABOVE.test(written) ? p >= LIMIT : p > LIMIT;
}

/**
 * What an interval says of a difference: of a ratio, whether it holds 1; of what can be negative,
 * whether it holds 0. Other intervals may be of a share or a mean, which compare nothing.
 */
function tellFromChance(
  sentence: string,
  { low, high, start }: Interval,
): 'chance' | 'difference' | 'unknown' {
  if (low < 0) return high > 0 ? 'chance' : 'difference';
  const before = sentence.slice(Math.max(0, start - BEFORE_CHARACTERS), start);
  if (!RATIO_BEFORE.test(before)) return 'unknown';
  return low < 1 && high > 1 ? 'chance' : 'difference';
}
