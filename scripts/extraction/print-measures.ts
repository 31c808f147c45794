import {
  measureCalibrationError,
  tabulateReliability,
} from '../../src/main/engine/extraction/calibration.ts';
import type { Judgement, ReliabilityRow } from '../../src/main/engine/extraction/calibration.ts';
import type { Outcome } from './platt.ts';
import { listReaches } from './tallies.ts';

/** A share between 0 and 1 in percent, with one decimal. */
export function formatPercent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** Prints for some precisions the largest recall at which they hold, and the score to ask for. */
export function printReaches(name: string, outcomes: readonly Outcome[]): void {
  console.log(`${name}: ${outcomes.filter(({ holds }) => holds).length} of ${outcomes.length}`);
  for (const { precision, recall, from } of listReaches(outcomes))
    console.log(`  precision ${precision}: recall ${recall.toFixed(2)} from ${from.toFixed(2)} on`);
}

/** Prints how often what was stated with some confidence was right, and gives back the rows. */
export function printReliability(name: string, judgements: readonly Judgement[]): ReliabilityRow[] {
  const rows = tabulateReliability(judgements);
  console.log(`${name} (stated, observed, suggestions):`);
  for (const { stated, observed, suggestions } of rows)
    console.log(`    ${stated.toFixed(2)}  ${observed.toFixed(2)}  ${suggestions}`);
  console.log(`    mean distance ${measureCalibrationError(rows)?.toFixed(3) ?? '-'}`);
  return rows;
}
