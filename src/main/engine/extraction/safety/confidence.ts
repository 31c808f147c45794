/** How often a suggestion of a rule is right: from a score on, this share. */
interface Reliability {
  /** Score from which the share holds, ascending. */
  readonly steps: readonly (readonly [score: number, share: number])[];
}

/**
 * Measured on development articles that the weights were not fitted on (two-fold). Phrase rules have
 * one share each, read by hand in news reports, with few readings drawn towards the mean of all.
 */
const TABLE: Readonly<Record<string, Reliability>> = {
  'drug-harm': {
    steps: [
      [-9, 0.4],
      [-0.6, 0.48],
      [0, 0.62],
      [0.6, 0.71],
      [1.2, 0.82],
      [1.8, 0.87],
      [2.5, 0.93],
    ],
  },
  'trial-harm': {
    steps: [
      [-9, 0.35],
      [-0.7, 0.42],
      [0, 0.57],
      [1.5, 0.7],
    ],
  },
  limitation: {
    steps: [
      [-9, 0.35],
      [-0.4, 0.5],
      [0.6, 0.7],
      [1.2, 0.8],
      [2, 0.9],
    ],
  },
  'more-research': { steps: [[-9, 0.93]] },
  'not-known': { steps: [[-9, 0.87]] },
  premature: { steps: [[-9, 0.9]] },
  agency: { steps: [[-9, 0.91]] },
  'approved-for': { steps: [[-9, 0.89]] },
  'no-events': { steps: [[-9, 0.84]] },
  'is-safe': { steps: [[-9, 0.83]] },
  'limitations-named': { steps: [[-9, 0.78]] },
  'safety-concern': { steps: [[-9, 0.75]] },
  'not-for': { steps: [[-9, 0.7]] },
  law: { steps: [[-9, 0.75]] },
};
const BY_PHRASE = 0.8;

/** The confidence of a rule's suggestion at a score, between 0 and 1. */
export function readConfidence(rule: string, score: number): number {
  const reliability = TABLE[rule];
  if (reliability === undefined) return BY_PHRASE;
  let share = 0;
  for (const [from, value] of reliability.steps) if (score >= from) share = value;
  return share;
}
