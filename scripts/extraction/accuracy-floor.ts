import type { Measured } from './measured.ts';
import { readOwnFile } from './own-labels.ts';

/** F1, or coverage where there is no F1, that a metric of a source once had and must keep. */
export type Floor = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the rules reached on the corpora before they were made for texts of any field. */
export function readFloor(): Floor {
  return readOwnFile('accuracy-floor.json') as Floor;
}

/** Shares are kept with four decimals; half of the last one is rounding. */
const ROUNDING = 0.000_05;

/** Says for each measure below its floor what it was and is; empty where none has fallen. */
export function listFallen(measures: readonly Measured[], floor: Floor): string[] {
  return measures.flatMap(({ source, metric, f1, coverage }) => {
    const least = floor[source]?.[metric];
    const reached = f1 ?? coverage;
    if (least === undefined || (reached !== null && reached >= least - ROUNDING)) return [];
    return [`${source} ${metric}: ${reached?.toFixed(4) ?? 'nothing'}, was ${least.toFixed(4)}`];
  });
}
