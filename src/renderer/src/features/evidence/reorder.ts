/** The list with one item moved up (-1) or down (1); as it is where there is no place to go. */
export function moved<T>(items: readonly T[], index: number, step: 1 | -1): readonly T[] {
  const other = index + step;
  const a = items[index];
  const b = items[other];
  if (a === undefined || b === undefined) return items;
  const next = [...items];
  next[index] = b;
  next[other] = a;
  return next;
}
