import { createHash } from 'node:crypto';
import type { Passage } from '../../../shared/domain/comparison/difference.ts';

/** So many characters of a hash tell the differences of two articles apart. */
const LENGTH = 32;

const wordsOf = (passage: Passage | null): readonly string[] | null =>
  passage === null ? null : [passage.exact, passage.sentence.exact];

/**
 * The key of a difference: the same whichever article stands at the left and wherever its passages stand, and another
 * one as soon as they say something else. `topic` tells differences of one kind between the same passages apart.
 */
export function keyOfDifference(
  { kind, topic }: { readonly kind: string; readonly topic: string },
  [one, other]: readonly [Passage | null, Passage | null],
): string {
  const said = JSON.stringify([kind, topic, wordsOf(one), wordsOf(other)]);
  return createHash('sha256').update(said).digest('hex').slice(0, LENGTH);
}
