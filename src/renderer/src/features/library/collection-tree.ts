import type { LibraryOverview } from '../../../../shared/domain/library.ts';
import { compareWords } from '../../../../shared/domain/word-order.ts';
import type { CollectionId } from '../../../../shared/domain/ids.ts';

export type Collection = LibraryOverview['collections'][number];

export interface NestedCollection extends Collection {
  /** 0 for a collection at the top. */
  readonly depth: number;
  /** Whether others lie inside it. */
  readonly isParent: boolean;
}

/**
 * The collections as they are drawn: each followed by those inside it, siblings by name. One
 * whose parent is unknown, or that lies inside itself, stands at the top.
 */
export function nestCollections(collections: readonly Collection[]): readonly NestedCollection[] {
  const known = new Set(collections.map((collection) => collection.id));
  const inside = new Map<CollectionId | null, Collection[]>();
  for (const collection of collections) {
    const parent =
      collection.parentId !== null && known.has(collection.parentId) ? collection.parentId : null;
    inside.set(parent, [...(inside.get(parent) ?? []), collection]);
  }
  const drawn: NestedCollection[] = [];
  const seen = new Set<CollectionId>();
  const draw = (parent: CollectionId | null, depth: number): void => {
    const siblings = (inside.get(parent) ?? []).toSorted((a, b) => compareWords(a.name, b.name));
    for (const collection of siblings) {
      if (seen.has(collection.id)) continue;
      seen.add(collection.id);
      drawn.push({ ...collection, depth, isParent: inside.has(collection.id) });
      draw(collection.id, depth + 1);
    }
  };
  draw(null, 0);
  for (const collection of collections) {
    if (!seen.has(collection.id)) {
      seen.add(collection.id);
      drawn.push({ ...collection, depth: 0, isParent: inside.has(collection.id) });
      draw(collection.id, 1);
    }
  }
  return drawn;
}

/** Those that are not inside a folded one. */
export function unfolded(
  nested: readonly NestedCollection[],
  folded: ReadonlySet<string>,
): readonly NestedCollection[] {
  let hidesBelow = Infinity;
  return nested.filter(({ id, depth }) => {
    if (depth > hidesBelow) return false;
    hidesBelow = folded.has(id) ? depth : Infinity;
    return true;
  });
}

/** Where a collection can be moved: to any that is neither itself nor inside it, nor where it is. */
export function placesFor(
  collection: Collection,
  nested: readonly NestedCollection[],
): readonly NestedCollection[] {
  const at = nested.findIndex(({ id }) => id === collection.id);
  const depth = nested[at]?.depth ?? 0;
  const after = nested.slice(at + 1).findIndex((other) => other.depth <= depth);
  const end = after === -1 ? nested.length : at + 1 + after;
  return nested.filter((_, index) => index < at || index >= end);
}
