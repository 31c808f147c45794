import type { LibraryOverview } from '../../../../shared/domain/library.ts';
import { compareWords } from '../../../../shared/domain/word-order.ts';
import type { CollectionId } from '../../../../shared/domain/ids.ts';

export type Collection = LibraryOverview['collections'][number];

export interface NestedCollection extends Collection {
  /** 0 for a collection at the top. */
  readonly depth: number;
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
      drawn.push({ ...collection, depth });
      draw(collection.id, depth + 1);
    }
  };
  draw(null, 0);
  for (const collection of collections) {
    if (!seen.has(collection.id)) {
      seen.add(collection.id);
      drawn.push({ ...collection, depth: 0 });
      draw(collection.id, 1);
    }
  }
  return drawn;
}
