import { useMemo } from 'react';
import { areasOf, quotesOf, type MarginItem } from '../margin/items.ts';
import { heightOfOffset, rectOnSheets } from './sheet/page-places.ts';
import type { Sheets } from './use-sheets.ts';

/** Half the height of a line of text, which the places of notes are measured by. */
const HALF_LINE = 14;

/** A claim or an annotation, or another place of the text that has a height. */
export type PlacedItem = MarginItem | { readonly key: string; readonly place: number };

/** How far down the sheets the line of each item's first quote is, in CSS pixels. */
export function useSheetTops(
  sheets: Sheets | null,
  items: readonly PlacedItem[],
): ReadonlyMap<string, number> {
  const { layout, pages, words } = sheets ?? {};
  return useMemo(() => {
    const tops = new Map<string, number>();
    if (!layout || !pages || !words) return tops;
    for (const item of items) {
      const { key, place } = item;
      const isMark = 'type' in item;
      const [area] = isMark ? areasOf(item) : [];
      const areaPage = area && pages.pages[area.page - 1];
      if (isMark && areaPage && quotesOf(item).length === 0) {
        tops.set(key, rectOnSheets(layout, areaPage, area.rect).top);
        continue;
      }
      const height = place === null ? null : heightOfOffset(layout, pages.pages, words, place);
      if (height !== null) tops.set(key, height - HALF_LINE);
    }
    return tops;
  }, [layout, pages, words, items]);
}
