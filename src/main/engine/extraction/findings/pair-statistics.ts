import { listIntervals, listPlacedPValues } from './statistics.ts';

/** Behind an estimate its interval begins within so many characters, and its p within so many. */
const INTERVAL_REACH = 60;
const P_REACH = 110;
/** The level of an interval before its name: "95%". */
const LEVEL = /\b9\d(?:\.\d)? ?%? ?(?:two-sided )?$/;
/** What may stand between an estimate and its interval: no other number. */
const OTHER_NUMBER = /\d/;
/** The name of another estimate. */
const OTHER_ESTIMATE = /\b(?:ratio|HR|OR|RR|IRR|difference|β|d) ?[=,:]? ?\d/;

/** What belongs to an estimate, as the sentence writes it. */
export interface PairedStatistics {
  readonly interval: string | null;
  readonly p: string | null;
}

/**
 * The interval and p of the estimate whose words end at a place: those that follow it before any other
 * estimate. Null where they are another's; without an estimate (`end` null) only what stands alone. Linear.
 */
export function pairStatistics(words: string, end: number | null): PairedStatistics {
  const intervals = listIntervals(words);
  const ps = listPlacedPValues(words);
  if (end === null) {
    return {
      interval: intervals.length === 1 ? (intervals[0]?.written ?? null) : null,
      p: ps.length === 1 ? (ps[0]?.written ?? null) : null,
    };
  }
  const interval = intervals.find(({ start }) => start >= end);
  const before = interval && words.slice(end, interval.start).replace(LEVEL, '');
  const isOwn =
    before !== undefined && before.length <= INTERVAL_REACH && !OTHER_NUMBER.test(before);
  const p = ps.find(({ start }) => start >= end);
  const untilP = p && words.slice(end, p.start);
  const isOwnP = untilP !== undefined && untilP.length <= P_REACH && !OTHER_ESTIMATE.test(untilP);
  const only = ps.length === 1 && intervals.length <= 1 ? ps[0] : undefined;
  return {
    interval: isOwn ? (interval?.written ?? null) : null,
    p: (isOwnP ? p : only)?.written ?? null,
  };
}
