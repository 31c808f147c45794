/** Whether all, some or none of the chosen articles have a tag or stand in a collection. */
export type Share = 'all' | 'some' | 'none';

/** What the dialog will do, beside how things are. */
export interface Changes<T> {
  readonly add: ReadonlySet<T>;
  readonly remove: ReadonlySet<T>;
}

/** How many of so many articles have the thing, as a share. */
export function shareOf(having: number, articles: number): Share {
  if (having === 0) return 'none';
  return having >= articles ? 'all' : 'some';
}

/** The share once the changes are made. */
export function shareAfter<T>(thing: T, before: Share, changes: Changes<T>): Share {
  if (changes.add.has(thing)) return 'all';
  if (changes.remove.has(thing)) return 'none';
  return before;
}

/** The changes after the box of the thing was pressed. Back where it was is no change. */
export function withChoice<T>(
  thing: T,
  selected: boolean,
  before: Share,
  changes: Changes<T>,
): Changes<T> {
  const add = new Set(changes.add);
  const remove = new Set(changes.remove);
  add.delete(thing);
  remove.delete(thing);
  if (selected && before !== 'all') add.add(thing);
  if (!selected && before !== 'none') remove.add(thing);
  return { add, remove };
}
