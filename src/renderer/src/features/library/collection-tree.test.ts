import { describe, expect, it } from 'vitest';
import type { CollectionId } from '../../../../shared/domain/ids.ts';
import { nestCollections, placesFor, unfolded, type Collection } from './collection-tree.ts';

function collection(id: string, parentId: string | null = null): Collection {
  return {
    id: id as CollectionId,
    name: id,
    parentId: parentId as CollectionId | null,
    articles: 0,
  };
}

function drawn(collections: readonly Collection[]): string[] {
  return nestCollections(collections).map((one) => `${'.'.repeat(one.depth)}${one.name}`);
}

describe('nestCollections', () => {
  it('puts each after its parent, siblings by name', () => {
    expect(
      drawn([
        collection('b'),
        collection('z', 'a'),
        collection('a'),
        collection('m', 'a'),
        collection('k', 'm'),
      ]),
    ).toEqual(['a', '.m', '..k', '.z', 'b']);
  });

  it('loses none whose parent is unknown or that lies inside itself', () => {
    expect(drawn([collection('a', 'gone'), collection('x', 'y'), collection('y', 'x')])).toEqual([
      'a',
      'x',
      '.y',
    ]);
  });
});

describe('a folded collection', () => {
  it('hides all that is inside it, and nothing after it', () => {
    const nested = nestCollections([
      collection('a'),
      collection('m', 'a'),
      collection('k', 'm'),
      collection('b'),
      collection('c', 'b'),
    ]);
    const left = (folded: readonly string[]) =>
      unfolded(nested, new Set(folded)).map(({ name }) => name);
    expect(left([])).toEqual(['a', 'm', 'k', 'b', 'c']);
    expect(left(['a', 'm'])).toEqual(['a', 'b', 'c']);
    expect(left(['m', 'b'])).toEqual(['a', 'm', 'b']);
  });

  it('can go anywhere but into itself', () => {
    const all = [collection('a'), collection('m', 'a'), collection('k', 'm'), collection('b')];
    const nested = nestCollections(all);
    expect(placesFor(all[1]!, nested).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(placesFor(all[3]!, nested).map(({ name }) => name)).toEqual(['a', 'm', 'k']);
  });
});
