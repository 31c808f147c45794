import {
  acceptedWords,
  countClaims,
  toDecideWords,
} from '../../../../../shared/domain/claim-counts.ts';
import { plural } from '../../../lib/format.ts';
import { areasOf, quotesOf, type MarginItem } from '../margin/items.ts';
import type { PageInfo } from './page-data.ts';

/** What is marked on each page, by its number, in the order of the items. */
export type ItemsByPage = ReadonlyMap<number, readonly MarginItem[]>;

/** The items of which a quote or an area stands on a page, for all pages that have some. */
export function itemsByPage(items: readonly MarginItem[]): ItemsByPage {
  const byPage = new Map<number, MarginItem[]>();
  for (const item of items) {
    for (const number of pagesOf(item)) {
      const there = byPage.get(number);
      if (there) there.push(item);
      else byPage.set(number, [item]);
    }
  }
  return byPage;
}

function pagesOf(item: MarginItem): ReadonlySet<number> {
  const numbers = new Set(areasOf(item).map(({ page }) => page));
  for (const { pages } of quotesOf(item)) {
    if (!pages) continue;
    // A note at the foot of a page stands in the text after what follows on the next one.
    const [from, to] = [pages.first.page, pages.last.page].toSorted((a, b) => a - b);
    for (let number = from!; number <= to!; number += 1) numbers.add(number);
  }
  return numbers;
}

/** What a page has, of its own items: `6 claims, 2 to decide, 1 annotation`; in words where there are none. */
export function describePage(own: readonly MarginItem[], page: PageInfo): string {
  if (!page.hasText && own.length === 0) return 'no text';
  const claims = own.flatMap((item) => (item.type === 'claim' ? [item.claim] : []));
  const annotations = own.length - claims.length;
  const counts = countClaims(claims);
  return [
    acceptedWords(counts),
    toDecideWords(counts) ?? '',
    annotations > 0 ? plural(annotations, 'annotation') : '',
  ]
    .filter((words) => words !== '')
    .join(', ');
}

/** How many claims are among the items of a page, as its thumbnail shows it: a dash for none. */
export function countOnPage(own: readonly MarginItem[], page: PageInfo): string {
  if (!page.hasText) return 'no text';
  const claims = own.filter(({ type }) => type === 'claim').length;
  return claims === 0 ? '–' : String(claims);
}

/** The page that somebody asks for by its number, else by what is printed on it; null for none. */
export function findPage(pages: readonly PageInfo[], asked: string): PageInfo | null {
  const wanted = asked.trim().toLowerCase();
  if (wanted === '') return null;
  const byLabel = pages.find(({ label }) => label?.toLowerCase() === wanted);
  const byNumber = /^\d+$/.test(wanted) ? pages[Number(wanted) - 1] : undefined;
  return byNumber ?? byLabel ?? null;
}
