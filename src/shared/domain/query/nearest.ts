/** How many letters two words differ by: left out, added, changed, or two beside each other swapped. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length]!;
}

/** What is longer is no slip of the pen. */
const LONGEST = 40;

/**
 * The name that is nearest to what was typed: one that begins with it, or differs by a letter or, where it
 * is long, by two; null where none is near.
 */
export function nearest(typed: string, names: readonly string[]): string | null {
  const low = typed.toLowerCase();
  if (low.length < 2 || low.length > LONGEST) return null;
  const allowed = low.length < 4 ? 1 : 2;
  const judged = names
    .map((name) => ({ name, far: distance(low, name.toLowerCase()) }))
    .toSorted((one, other) => one.far - other.far);
  const [best] = judged;
  if (best && best.far <= allowed && best.far < best.name.length) return best.name;
  return low.length < 3 ? null : (names.find((name) => name.toLowerCase().startsWith(low)) ?? null);
}
