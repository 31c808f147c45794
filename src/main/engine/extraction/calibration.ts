/** A suggestion whose truth is known. */
export interface Judgement {
  /** What the rule said, between 0 and 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** How often suggestions with a confidence from `from` (inclusive) to `to` were right. */
export interface ReliabilityRow {
  readonly from: number;
  readonly to: number;
  readonly suggestions: number;
  readonly right: number;
  /** Mean of the stated confidences. */
  readonly stated: number;
  /** Share that was right. */
  readonly observed: number;
}

/**
 * Groups judgements by stated confidence, in `bins` steps of equal width (empty ones left out): a
 * calibrated rule has `stated` close to `observed` in every row.
 */
export function tabulateReliability(judgements: readonly Judgement[], bins = 10): ReliabilityRow[] {
  const rows = Array.from({ length: bins }, () => ({ suggestions: 0, right: 0, sum: 0 }));
  for (const { confidence, right } of judgements) {
    const row = rows[Math.min(bins - 1, Math.max(0, Math.floor(confidence * bins)))];
    if (row === undefined) continue;
    row.suggestions += 1;
    row.sum += confidence;
    if (right) row.right += 1;
  }
  return rows.flatMap(({ suggestions, right, sum }, index) =>
    suggestions === 0
      ? []
      : [
          {
            from: index / bins,
            to: (index + 1) / bins,
            suggestions,
            right,
            stated: sum / suggestions,
            observed: right / suggestions,
          },
        ],
  );
}

/** The mean distance between stated and observed, weighted by suggestions; 0 is perfect, null for no rows. */
export function measureCalibrationError(rows: readonly ReliabilityRow[]): number | null {
  let total = 0;
  let error = 0;
  for (const { suggestions, stated, observed } of rows) {
    total += suggestions;
    error += suggestions * Math.abs(stated - observed);
  }
  return total === 0 ? null : error / total;
}
