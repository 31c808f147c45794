import { useRef } from 'react';
import { useMarkTops } from './margin/use-mark-tops.ts';
import type { Sheets } from './pages/use-sheets.ts';
import { useSheetTops, type PlacedItem } from './pages/use-sheet-tops.ts';
import type { ViewElements } from './use-view-elements.ts';

interface TopsOptions {
  /** Whether pages are shown without the text beside them. */
  readonly isPage: boolean;
  /** Null while no pages are laid out. */
  readonly sheets: Sheets | null;
  /** Of the view, in CSS pixels. */
  readonly width: number;
}

/** How far down what is scrolled each item stands, in CSS pixels: in the text, else on the pages. */
export function useTops(
  { root, page }: ViewElements,
  items: readonly PlacedItem[],
  { isPage, sheets, width }: TopsOptions,
): ReadonlyMap<string, number> {
  const nowhere = useRef<HTMLElement>(null);
  const inText = useMarkTops(isPage ? nowhere : root, page, items, String(width));
  const onSheets = useSheetTops(isPage ? sheets : null, items);
  return isPage ? onSheets : inText;
}
