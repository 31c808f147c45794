import type { CountWeights } from './model.ts';
import weights from './weights.json' with { type: 'json' };

/** The weights by which numbers are judged, as `scripts/fit-sample-sizes.ts` fits them. */
export const COUNT_WEIGHTS: CountWeights = {
  count: new Map(Object.entries(weights.count)),
  total: new Map(Object.entries(weights.total)),
};
