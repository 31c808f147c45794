import type { FindingValue } from './claim.ts';

/** A finding of which nothing is known, for tests to fill. */
export const OPEN_FINDING: FindingValue = {
  kind: 'finding',
  change: 'open',
  value: 'open',
  outcome: null,
  exposure: null,
  dose: null,
  comparator: null,
  effectValue: null,
  effectUnit: null,
  interval: null,
  p: null,
  words: {},
};
