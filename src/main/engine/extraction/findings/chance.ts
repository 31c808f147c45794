import { listIntervals, listPValues, readNumber } from './statistics.ts';
import type { Interval } from './statistics.ts';

/** What says that p lies below a number, and what says that it lies above. */
const BELOW = /^(?:[<≤]|less)/;
const ABOVE = /^(?:[>≥]|greater)/;
/** The usual limit, above which a difference is called chance (Fisher, 1925). */
const LIMIT = 0.05;
/** A ratio between groups with nothing but its number before the interval; 1 is no difference. */
const RATIO_BEFORE =
  /(?:\b(?:hazards?|odds|risk|rate|prevalence) ratio|\brelative risk|\ba?HR|\ba?OR|\ba?RR|\bIRR)s?\]?(?:[^a-z;]|\b(?:of|was|were|is)\b){0,40}$/i;
const BEFORE_CHARACTERS = 80;

/**
 * Does a sentence say of its difference only that it may be chance? So do p-values above the limit;
 * where there are none, intervals that hold the number for no difference. Linear.
 */
export function statesOnlyChance(sentence: string): boolean {
  const written = listPValues(sentence);
  if (written.length > 0) return written.every(isAboveLimit);
  const intervals = listIntervals(sentence);
  return intervals.length > 0 && intervals.every((one) => holdsNoDifference(sentence, one));
}

function isAboveLimit(written: string): boolean {
  if (BELOW.test(written)) return false;
  const p = readNumber(written.replace(/^[^\d.·]+/, ''));
  return ABOVE.test(written) ? p >= LIMIT : p > LIMIT;
}

/** Shares and means cannot be negative: an interval from below 0 to above it is one of a difference. */
function holdsNoDifference(sentence: string, { low, high, start }: Interval): boolean {
  if (low < 0) return high > 0;
  const before = sentence.slice(Math.max(0, start - BEFORE_CHARACTERS), start);
  return low < 1 && high > 1 && RATIO_BEFORE.test(before);
}
