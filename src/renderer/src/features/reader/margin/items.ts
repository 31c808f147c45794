import type { Annotation, AreaAnnotation } from '../../../../../shared/domain/annotation.ts';
import type { Claim } from '../../../../../shared/domain/claim.ts';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import type { Area } from '../../../../../shared/domain/pages.ts';
import type { Quote } from '../../../../../shared/domain/quote.ts';
import type { Mark } from '../../../services/reader-state.ts';
import { keyOfMark, toneOfClaim } from '../text/marks.ts';

/** A claim or an annotation as the margin lists it. */
export type MarginItem = {
  readonly key: string;
  readonly mark: Mark;
  readonly code: string;
  /** Where its first quote stands in the current revision; null when no quote is found there. */
  readonly place: number | null;
} & (
  | { readonly type: 'claim'; readonly claim: Claim }
  | { readonly type: 'annotation'; readonly annotation: Annotation | AreaAnnotation }
);

/** The quotes of an item. */
export function quotesOf(item: MarginItem): readonly Quote[] {
  if (item.type === 'claim') return item.claim.quotes;
  return 'quote' in item.annotation ? [item.annotation.quote] : [];
}

/** The class of kinds.css that gives an item its colour. */
export function toneOfItem(item: MarginItem): string {
  return item.type === 'claim' ? toneOfClaim(item.claim) : `k-${item.annotation.color}`;
}

/** The parts of pages that an item marks. */
export function areasOf(item: MarginItem): readonly Area[] {
  if (item.type === 'claim') return item.claim.areas;
  return 'area' in item.annotation ? [item.annotation.area] : [];
}

/**
 * What stands in the margin, top to bottom: what has no place in the text first, then in the
 * order of the quotes. Rejected claims are left out.
 */
export function orderItems(
  claims: readonly Claim[],
  annotations: readonly (Annotation | AreaAnnotation)[],
): MarginItem[] {
  const items: MarginItem[] = [];
  for (const claim of claims) {
    if (claim.status === 'rejected') continue;
    const mark: Mark = { type: 'claim', id: claim.id };
    const place = firstPlace(claim.quotes);
    items.push({ type: 'claim', key: keyOfMark(mark), mark, code: claim.code, place, claim });
  }
  for (const annotation of annotations) {
    const mark: Mark = { type: 'annotation', id: annotation.id };
    items.push({
      type: 'annotation',
      key: keyOfMark(mark),
      mark,
      code: annotation.code,
      place: 'quote' in annotation ? firstPlace([annotation.quote]) : null,
      annotation,
    });
  }
  return items.toSorted(
    (a, b) =>
      (a.place ?? -1) - (b.place ?? -1) || a.code.localeCompare(b.code, 'en', { numeric: true }),
  );
}

function firstPlace(quotes: readonly Quote[]): number | null {
  const places = quotes.flatMap(({ found }) => (found ? [found.start] : []));
  return places.length === 0 ? null : Math.min(...places);
}

/**
 * The item to go to from the selected one, `step` 1 or -1; from nowhere the first or last. At
 * either end it stays.
 */
export function findNeighbour(
  items: readonly MarginItem[],
  key: string | null,
  step: 1 | -1,
): MarginItem | null {
  const at = key === null ? -1 : items.findIndex((item) => item.key === key);
  if (at === -1) return (step === 1 ? items[0] : items.at(-1)) ?? null;
  return items[at + step] ?? items[at] ?? null;
}

const NONE: ReadonlySet<ClaimId> = new Set();

/**
 * The next suggestion after an item that has just been decided, going round at the end. The items
 * are those from before: `decided` names the claims that were decided along with it.
 */
export function findNextToDecide(
  items: readonly MarginItem[],
  key: string,
  decided: ReadonlySet<ClaimId> = NONE,
): MarginItem | null {
  const at = items.findIndex((item) => item.key === key);
  const others = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  const isOpen = (item: MarginItem): boolean =>
    item.type === 'claim' && item.claim.status === 'suggested' && !decided.has(item.claim.id);
  return others.find(isOpen) ?? null;
}
