/** What two readers said of the same thing. */
export type Answers = readonly [first: string, second: string];

/** The share of things of which two readers said the same; null for none. */
export function shareAgreed(answers: readonly Answers[]): number | null {
  if (answers.length === 0) return null;
  return answers.filter(([first, second]) => first === second).length / answers.length;
}

/**
 * Cohen's kappa: the agreement of two readers beyond what their habits alone would give, 1 at most.
 * Null where nothing can be said: no answers, or both always gave the same one.
 */
export function computeKappa(answers: readonly Answers[]): number | null {
  const agreed = shareAgreed(answers);
  if (agreed === null) return null;
  const shareOf = (reader: 0 | 1, value: string): number =>
    answers.filter((pair) => pair[reader] === value).length / answers.length;
  const values = new Set(answers.map(([first]) => first));
  let expected = 0;
  for (const value of values) expected += shareOf(0, value) * shareOf(1, value);
  return expected === 1 ? null : (agreed - expected) / (1 - expected);
}
