import { drawInterval, rateTallies, sumTallies } from './tallies.ts';
import type { Tally } from './tallies.ts';

/** One line of the accuracy file; shares have four decimals. */
export interface Measured {
  readonly source: string;
  readonly metric: string;
  readonly articles: number;
  readonly labels: number;
  readonly suggestions: number | null;
  /** Of what was suggested, the part that the labels agree with. */
  readonly accuracy: number | null;
  /** Of what is labelled, the part that was suggested. */
  readonly coverage: number | null;
  readonly f1: number | null;
  readonly interval: readonly (number | null)[];
}

/** A share as the accuracy file holds it. */
export function roundShare(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 10_000;
}

/** The line of texts that were tallied one by one; there must be at least one. */
export function summarizeTallies(
  source: string,
  metric: string,
  articles: readonly Tally[],
): Measured {
  const { P, R, F1 } = rateTallies(articles);
  const { labels, suggestions } = sumTallies(articles);
  return {
    source,
    metric,
    articles: articles.length,
    labels,
    suggestions,
    accuracy: suggestions === 0 ? null : roundShare(P),
    coverage: labels === 0 ? null : roundShare(R),
    f1: roundShare(F1),
    interval: drawInterval(articles).map(roundShare),
  };
}
