import type { FindingClaim } from './directions.ts';
import { isFinding } from './directions.ts';
import type { StudyArticle } from './studies.ts';

/** An effect that a finding states, in numbers. */
export interface Estimate {
  readonly article: StudyArticle;
  readonly claim: FindingClaim;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Estimates of one measure: only these share an axis. Nothing is pooled. */
export interface EstimateGroup {
  /** As claims name it, for example `hazard ratio`; empty where they do not. */
  readonly measure: string;
  /** Ratios say no effect at 1, on a scale of logarithms; differences at 0. */
  readonly isRatio: boolean;
  readonly estimates: readonly Estimate[];
}

const NUMBER = String.raw`[-−–+]?\d[\d,]*(?:\.\d+)?`;
const ONE_NUMBER = new RegExp(String.raw`^\s*(${NUMBER})\s*%?\s*$`, 'u');
const TWO_NUMBERS = new RegExp(
  String.raw`^[\s([]*(${NUMBER})\s*%?\s*(?:to|,|;|–|-|−|and)\s*(${NUMBER})\s*%?[\s)\]]*$`,
  'u',
);

function toNumber(written: string): number {
  return Number(written.replaceAll(',', '').replace(/^[−–]/u, '-'));
}

/** The number that a field states as it is written, with any of the signs for minus; null if it is not one number. */
export function readEstimate(written: string | null): number | null {
  const found = ONE_NUMBER.exec(written ?? '')?.[1];
  return found === undefined ? null : toNumber(found);
}

/** The bounds that an interval states, for example `0.60 to 0.93`; null if it does not state two in order. */
export function readInterval(
  written: string | null,
): { readonly low: number; readonly high: number } | null {
  const [, from, to] = TWO_NUMBERS.exec(written ?? '') ?? [];
  if (from === undefined || to === undefined) return null;
  const [low, high] = [toNumber(from), toNumber(to)];
  return low <= high ? { low, high } : null;
}

/** The findings that state an estimate inside its interval, by measure, in the order in which measures are first told. */
export function listEstimates(articles: readonly StudyArticle[]): EstimateGroup[] {
  const groups = new Map<string, Estimate[]>();
  for (const article of articles) {
    for (const claim of article.claims) {
      if (!isFinding(claim)) continue;
      const value = readEstimate(claim.value.effectValue);
      const interval = readInterval(claim.value.interval);
      if (value === null || interval === null || value < interval.low || value > interval.high)
        continue;
      const measure = claim.value.effectUnit?.toLowerCase() ?? '';
      groups.set(measure, [...(groups.get(measure) ?? []), { article, claim, value, ...interval }]);
    }
  }
  return [...groups].map(([measure, estimates]) => ({
    measure,
    isRatio: /\bratio\b/.test(measure) && estimates.every(({ low }) => low > 0),
    estimates,
  }));
}
