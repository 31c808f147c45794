import {
  acceptedWords,
  countClaims,
  toDecideWords,
} from '../../../../../shared/domain/claim-counts.ts';
import { plural } from '../../../lib/format.ts';
import { areasOf, quotesOf, type MarginItem } from '../margin/items.ts';
import type { PageInfo } from './page-data.ts';

/** The items of which a quote stands on a page. */
export function itemsOnPage(items: readonly MarginItem[], page: PageInfo): MarginItem[] {
  const { start, end, number } = page;
  const isQuoted = (item: MarginItem): boolean =>
    start !== null &&
    end !== null &&
    quotesOf(item).some(({ found }) => found && found.start < end && found.end > start);
  return items.filter(
    (item) => isQuoted(item) || areasOf(item).some((area) => area.page === number),
  );
}

/** `6 claims, 2 to decide, 1 annotation`; in words where there are none. */
export function describePage(items: readonly MarginItem[], page: PageInfo): string {
  const own = itemsOnPage(items, page);
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

/** How many claims a page has, as its thumbnail shows it: a dash for none. */
export function countOnPage(items: readonly MarginItem[], page: PageInfo): string {
  if (!page.hasText) return 'no text';
  const claims = itemsOnPage(items, page).filter(({ type }) => type === 'claim').length;
  return claims === 0 ? '–' : String(claims);
}

/** The page that somebody asks for by its printed label, else by its number; null for none. */
export function findPage(pages: readonly PageInfo[], asked: string): PageInfo | null {
  const wanted = asked.trim().toLowerCase();
  if (wanted === '') return null;
  const byLabel = pages.find(({ label }) => label?.toLowerCase() === wanted);
  const byNumber = /^\d+$/.test(wanted) ? pages[Number(wanted) - 1] : undefined;
  return byNumber ?? byLabel ?? null;
}
