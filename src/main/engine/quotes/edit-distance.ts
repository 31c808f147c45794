/**
 * How many letters must be put in, taken out or changed to make one text of another, or `limit + 1`
 * when that is more than `limit`. Takes time in proportion to the text times the limit (Ukkonen, 1985).
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  const beyond = limit + 1;
  let row = Int32Array.from({ length: other.length + 1 }, (_, at) => Math.min(at, beyond));
  let next = new Int32Array(other.length + 1);
  for (let i = 1; i <= one.length; i += 1) {
    const from = Math.max(1, i - limit);
    const to = Math.min(other.length, i + limit);
    next.fill(beyond, Math.max(0, from - 1), Math.min(other.length, to + 1) + 1);
    if (from === 1) next[0] = Math.min(i, beyond);
    for (let j = from; j <= to; j += 1) {
      const change = row[j - 1]! + (one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1);
      next[j] = Math.min(change, row[j]! + 1, next[j - 1]! + 1, beyond);
    }
    [row, next] = [next, row];
  }
  return row[other.length]!;
}
