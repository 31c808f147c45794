import type { ArticlePages } from '../../../../../shared/domain/pages.ts';
import { areasOf, toneOfItem, type MarginItem } from '../margin/items.ts';
import type { PaintedMark } from './sheet/painted-marks.ts';

/** Where a page begins in the text; one without text where the page before it ends. */
function startOfPage({ pages }: ArticlePages, number: number): number {
  const own = pages[number - 1]?.start ?? null;
  if (own !== null) return own;
  return Math.max(0, ...pages.slice(0, number).map(({ end }) => end ?? 0));
}

/** The items in the order of pages: what marks areas alone stands where its first page begins. */
export function placeAreas(
  items: readonly MarginItem[],
  pages: ArticlePages | null,
): readonly MarginItem[] {
  if (!pages || items.every((item) => areasOf(item).length === 0)) return items;
  return items
    .map((item) => {
      const [area] = areasOf(item);
      return item.place === null && area ? { ...item, place: startOfPage(pages, area.page) } : item;
    })
    .toSorted((a, b) => (a.place ?? -1) - (b.place ?? -1));
}

/** The areas of items, by the page that each is on, as the pages show them. */
export function paintAreas(items: readonly MarginItem[]): ReadonlyMap<number, PaintedMark[]> {
  const painted = new Map<number, PaintedMark[]>();
  for (const item of items) {
    for (const { id, page, rect } of areasOf(item)) {
      const mark: PaintedMark = {
        mark: {
          key: item.key,
          mark: item.mark,
          quoteId: id,
          start: 0,
          end: 0,
          code: item.code,
          tone: toneOfItem(item),
          look:
            item.type === 'claim' && item.claim.status === 'suggested' ? 'suggested' : 'accepted',
        },
        look: 'area',
        lines: [rect],
        begins: true,
      };
      painted.set(page, [...(painted.get(page) ?? []), mark]);
    }
  }
  return painted;
}
