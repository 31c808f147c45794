import type { Outcome } from './platt.ts';

/** How suggestions stand to labels, in one article or in many. */
export interface Tally {
  readonly labels: number;
  /** Labels that a suggestion found. */
  readonly found: number;
  readonly suggestions: number;
  /** Suggestions that a label bears out. */
  readonly right: number;
}

/** The tally of all articles together. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = (of: keyof Tally): number => tallies.reduce((total, tally) => total + tally[of], 0);
  return {
    labels: sum('labels'),
    found: sum('found'),
    suggestions: sum('suggestions'),
    right: sum('right'),
  };
}

/** Precision, recall and F1 of all tallies together; 0 where there is nothing to divide by. */
export function rateTallies(tallies: readonly Tally[]): { P: number; R: number; F1: number } {
  const { labels, found, suggestions, right } = sumTallies(tallies);
  const P = right / Math.max(1, suggestions);
  const R = found / Math.max(1, labels);
  return { P, R, F1: P + R === 0 ? 0 : (2 * P * R) / (P + R) };
}

const DRAWS = 1000;

/**
 * The 95% interval of F1 when articles are drawn again with replacement (the percentile bootstrap);
 * deterministic. Each tally is one article; there must be at least one.
 */
export function drawInterval(tallies: readonly Tally[]): [number, number] {
  return drawIntervals(tallies).F1;
}

type Rates = ReturnType<typeof rateTallies>;

/** The same for precision and recall as well, all from the same draws. */
export function drawIntervals(
  tallies: readonly Tally[],
): Readonly<Record<keyof Rates, [number, number]>> {
  let seed = 1;
  const next = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  const drawn = Array.from({ length: DRAWS }, () =>
    rateTallies(tallies.map(() => tallies[Math.floor(next() * tallies.length)]!)),
  );
  const middle = (rate: keyof Rates): [number, number] => {
    const sorted = drawn.map((rates) => rates[rate]).toSorted((left, right) => left - right);
    return [sorted[Math.floor(DRAWS * 0.025)]!, sorted[Math.floor(DRAWS * 0.975)]!];
  };
  return { P: middle('P'), R: middle('R'), F1: middle('F1') };
}

/** The tally if everything from a score on is suggested, where each outcome that holds is a label. */
export function tallyFrom(outcomes: readonly Outcome[], from: number): Tally {
  const said = outcomes.filter(({ score }) => score >= from);
  const right = said.filter(({ holds }) => holds).length;
  const labels = outcomes.filter(({ holds }) => holds).length;
  return { labels, found: right, suggestions: said.length, right };
}

/** The score between -3 and 3, in tenths, from which suggestions have the highest F1; the lowest of equals. */
export function findBestScore(outcomes: readonly Outcome[]): number {
  const scores = Array.from({ length: 61 }, (_, at) => (at - 30) / 10);
  const rate = (from: number): number => rateTallies([tallyFrom(outcomes, from)]).F1;
  return scores.reduce((best, from) => (rate(from) > rate(best) ? from : best));
}

/** The largest recall at which suggestions reach a precision, and the score to suggest from. */
export interface Reach {
  readonly precision: number;
  readonly recall: number;
  readonly from: number;
}

const PRECISIONS = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6];
/** Before so many are suggested, a precision is chance. */
const LEAST_SUGGESTED = 10;

/** How far some precisions reach, the highest first; those that are never reached are left out. */
export function listReaches(outcomes: readonly Outcome[]): Reach[] {
  const sorted = outcomes.toSorted((left, right) => right.score - left.score);
  const gold = sorted.filter(({ holds }) => holds).length;
  const reaches = new Map<number, Reach>();
  let right = 0;
  for (const [at, { holds, score }] of sorted.entries()) {
    if (holds) right += 1;
    if (at + 1 < LEAST_SUGGESTED || sorted[at + 1]?.score === score) continue;
    for (const precision of PRECISIONS)
      if (right / (at + 1) >= precision)
        reaches.set(precision, { precision, recall: right / gold, from: score });
  }
  return PRECISIONS.flatMap((precision) => reaches.get(precision) ?? []);
}
