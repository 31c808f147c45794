import type { ArchiveRow } from './archive-rows.ts';

type Collection = ArchiveRow<'collections'>;

/**
 * Collections, each behind the one that it lies in. Those that lie in what is not here, or in a circle,
 * come last, so that what they refer to is missed.
 */
export function inOrderOfParents(collections: readonly Collection[]): Collection[] {
  const inside = new Map<string | null, Collection[]>();
  for (const each of collections) {
    const siblings = inside.get(each.parent);
    if (siblings) siblings.push(each);
    else inside.set(each.parent, [each]);
  }
  const ordered = new Set<Collection>();
  let level = inside.get(null) ?? [];
  while (level.length > 0) {
    const next: Collection[] = [];
    for (const each of level) {
      if (ordered.has(each)) continue;
      ordered.add(each);
      next.push(...(inside.get(each.id) ?? []));
    }
    level = next;
  }
  return [...ordered, ...collections.filter((each) => !ordered.has(each))];
}
