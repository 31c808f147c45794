import { forEachQuestion } from './model.ts';
import type { CountWeights } from './model.ts';
import type { Curve } from '../probability.ts';
import weights from './weights.json' with { type: 'json' };

/** The weights by which numbers are judged, as `scripts/fit-sample-sizes.ts` fits them. */
export const COUNT_WEIGHTS: CountWeights = forEachQuestion(
  (question) => new Map(Object.entries(weights[question])),
);

/**
 * What the sums for `count` stand for in texts of any field: fitted to whole texts that readers
 * labelled, outcomes too, which the corpora pass over.
 */
export const COUNT_CURVE: Curve = weights.curve;
