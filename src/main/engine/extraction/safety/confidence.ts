/** How often a suggestion of a rule is right, by the score of its model or as read by hand. */
interface Reliability {
  /** Score from which the share holds, ascending. */
  readonly steps: readonly (readonly [score: number, share: number])[];
}

const TABLE: Readonly<Record<string, Reliability>> = {
  'drug-harm': { steps: [[-9, 0.3], [-0.6, 0.45], [0, 0.6], [0.7, 0.75], [1.5, 0.85], [2.5, 0.93]] },
  'trial-harm': { steps: [[-9, 0.3], [-1, 0.4], [0, 0.6], [1, 0.7]] },
  limitation: { steps: [[-9, 0.3], [-0.5, 0.5], [0.5, 0.7], [1.5, 0.85], [2.5, 0.92]] },
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
