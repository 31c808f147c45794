import { useMemo } from 'react';
import { useReaderContext } from '../reader-context.ts';
import { itemsByPage, type ItemsByPage } from './page-counts.ts';

/** What is marked on each page of the open article, sought anew only when its marks change. */
export function useItemsByPage(): ItemsByPage {
  const { items } = useReaderContext();
  return useMemo(() => itemsByPage(items), [items]);
}
