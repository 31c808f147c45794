import { forEachQuestion } from './model.ts';
import type { CountWeights } from './model.ts';
import weights from './weights.json' with { type: 'json' };

/** The weights by which numbers are judged, as `scripts/fit-sample-sizes.ts` fits them. */
export const COUNT_WEIGHTS: CountWeights = forEachQuestion(
  (question) => new Map(Object.entries(weights[question])),
);
