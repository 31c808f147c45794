import { useMemo } from 'react';
import type { MarginItem } from '../margin/items.ts';
import { heightOfOffset, pageOfOffset } from './sheet/page-places.ts';
import type { Sheets } from './use-sheets.ts';

/** Half the height of a line of text, which the places of notes are measured by. */
const HALF_LINE = 14;

/** How far down the sheets the line of each item's first quote is, in CSS pixels. */
export function useSheetTops(
  sheets: Sheets | null,
  items: readonly MarginItem[],
): ReadonlyMap<string, number> {
  return useMemo(() => {
    const tops = new Map<string, number>();
    if (!sheets) return tops;
    const { layout, pages, words } = sheets;
    for (const { key, place } of items) {
      const page = place === null ? null : pageOfOffset(pages.pages, place);
      if (place === null || !page) continue;
      tops.set(key, heightOfOffset(layout, page, words, place) - HALF_LINE);
    }
    return tops;
  }, [sheets, items]);
}
