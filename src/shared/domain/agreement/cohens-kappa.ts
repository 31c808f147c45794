/** What two readers said of one thing, in words that are the same where they agree. */
export type TwoReadings = readonly [first: string, second: string];

/** How far two readings of the same things agree. */
export interface Agreement {
  /** How many things both read. */
  readonly things: number;
  readonly agreed: number;
  /** The share that agrees, from 0 to 1; null where nothing was read twice. */
  readonly share: number | null;
  /**
   * Agreement beyond what chance would give, 1 for full agreement; null where it says nothing: nothing was
   * read twice, or both readers said one and the same of all.
   */
  readonly kappa: number | null;
}

function countEach(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * Count, share and Cohen's kappa of two readings: (observed − expected) / (1 − expected), where expected is
 * the agreement of two readers who use each answer as often as these, by chance (J. Cohen, Educational and
 * Psychological Measurement 20, 1960).
 */
export function agreementOf(pairs: readonly TwoReadings[]): Agreement {
  const things = pairs.length;
  const agreed = pairs.filter(([first, second]) => first === second).length;
  if (things === 0) return { things, agreed, share: null, kappa: null };
  const firsts = countEach(pairs.map(([first]) => first));
  const seconds = countEach(pairs.map(([, second]) => second));
  // Whole numbers, so that agreement by chance alone is told from one that is nearly so.
  const byChance = [...firsts].reduce(
    (sum, [value, times]) => sum + times * (seconds.get(value) ?? 0),
    0,
  );
  const share = agreed / things;
  const isOneValue = byChance === things * things;
  return {
    things,
    agreed,
    share,
    kappa: isOneValue ? null : (agreed * things - byChance) / (things * things - byChance),
  };
}
