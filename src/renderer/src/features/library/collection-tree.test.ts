import { describe, expect, it } from 'vitest';
import type { CollectionId } from '../../../../shared/domain/ids.ts';
import { nestCollections, type Collection } from './collection-tree.ts';

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
