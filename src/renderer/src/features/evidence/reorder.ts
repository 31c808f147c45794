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

/** On which side of another item one comes to stand. */
export type Side = 'before' | 'after';

/** The list with one item beside another; as it is where either is missing or nothing moves. */
export function movedBeside<T>(
  items: readonly T[],
  item: T,
  { other, side }: { readonly other: T; readonly side: Side },
): readonly T[] {
  const rest = items.filter((each) => each !== item);
  const at = rest.indexOf(other);
  if (at === -1 || rest.length === items.length) return items;
  const next = rest.toSpliced(side === 'before' ? at : at + 1, 0, item);
  return next.every((each, index) => each === items[index]) ? items : next;
}
