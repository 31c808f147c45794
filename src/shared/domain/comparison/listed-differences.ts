import type { Difference } from './difference.ts';
import type { SettledDifference } from './settled-difference.ts';

/** A difference as it is listed, with what a reader said of it. */
export interface ListedDifference extends Difference {
  readonly settled: SettledDifference | null;
}

/** What two articles differ in, apart from what is settled and what both have. */
export interface ListedDifferences {
  readonly open: readonly ListedDifference[];
  readonly settled: readonly ListedDifference[];
  /** Caveats that both give, and numbers that are only written in another way. */
  readonly alike: readonly Difference[];
}

const isAlike = ({ change }: Difference): boolean => change === 'kept' || change === 'rewritten';

/** Differences with what a reader said of each; what was said of passages that are gone is left out. */
export function withVerdicts(
  differences: readonly Difference[],
  settled: readonly SettledDifference[],
): readonly ListedDifference[] {
  const verdicts = new Map(settled.map((one) => [one.key, one]));
  return differences.map((one) => ({ ...one, settled: verdicts.get(one.key) ?? null }));
}

/** Parts what two articles differ in by what readers said of it; what they said of passages that are gone is left out. */
export function listDifferences(
  differences: readonly Difference[],
  settled: readonly SettledDifference[],
): ListedDifferences {
  const listed = withVerdicts(
    differences.filter((one) => !isAlike(one)),
    settled,
  );
  return {
    open: listed.filter((one) => one.settled === null),
    settled: listed.filter((one) => one.settled !== null),
    alike: differences.filter(isAlike),
  };
}
