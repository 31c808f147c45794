import type { Area } from './pages.ts';

/** Where a part of a page is: `page 4, printed 214`. */
export function areaPlaceWords({ page, label }: Pick<Area, 'page' | 'label'>): string {
  const printed = label !== null && label !== String(page) ? `, printed ${label}` : '';
  return `page ${String(page)}${printed}`;
}

/**
 * What proves a claim that has no quote: `area on page 4, printed 214, and 2 more`; null where nothing
 * does, as it has no area either.
 */
export function areaProofWords(areas: readonly Pick<Area, 'page' | 'label'>[]): string | null {
  const [first] = areas;
  if (!first) return null;
  const words = `area on ${areaPlaceWords(first)}`;
  return areas.length === 1 ? words : `${words}, and ${String(areas.length - 1)} more`;
}
