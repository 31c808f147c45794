import type { Random } from '../trial/random.ts';

/** The same things in an order of chance. */
function shuffle<T>(things: readonly T[], random: Random): T[] {
  const shuffled = [...things];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = random.int(0, last);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}

/**
 * Chooses so many things of several groups, spread over the groups: none gives a second one while
 * another has not given its first. Fewer when there are fewer.
 */
export function chooseSpread<T>(
  groups: readonly (readonly T[])[],
  count: number,
  random: Random,
): T[] {
  const shuffled = shuffle(groups, random).map((group) => shuffle(group, random));
  const rounds = Math.max(0, ...shuffled.map((group) => group.length));
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    shuffled.flatMap((group) => group.slice(round, round + 1)),
  );
  return inTurn.flat().slice(0, count);
}
