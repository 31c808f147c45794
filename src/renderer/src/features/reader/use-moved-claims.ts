import { useEffect } from 'react';
import { useStore } from '../../services/store.ts';
import type { Reader } from './reader-context.ts';

/**
 * Goes to the first claim that undo or redo has brought back or changed, as soon as it is there:
 * else the keys that decide would act on whatever was selected in the meantime.
 */
export function useMovedClaims({ allItems, select }: Pick<Reader, 'allItems' | 'select'>): void {
  const moved = useStore((state) => state.movedClaims);
  useEffect(() => {
    const item = allItems.find((each) => each.type === 'claim' && moved.includes(each.claim.id));
    if (!item) return;
    useStore.setState({ movedClaims: [] });
    select(item.mark);
  }, [moved, allItems, select]);
}
