import type { Suggestion } from '../types.ts';

/** The surest first; what is equally sure stays in the order given. */
export function sortBySurety(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.toSorted((left, right) => right.confidence - left.confidence);
}
