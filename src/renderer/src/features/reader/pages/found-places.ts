import type { Span } from '../../../../../shared/domain/quote.ts';
import type { FindHit } from '../find/find-index.ts';

/** Where what is looked for in the article stands. */
export interface FoundPlaces {
  readonly places: readonly Span[];
  /** Those of the match that is shown. */
  readonly current: readonly Span[];
}

export const NOTHING_FOUND: FoundPlaces = { places: [], current: [] };

function spansOf({ start, places }: FindHit): Span[] {
  if (start === null) return [];
  return places.map((place) => ({ start: start + place.start, end: start + place.end }));
}

/** The places of hits in the text; those of the current one apart. */
export function placesOf(hits: readonly FindHit[], current: FindHit | null): FoundPlaces {
  return {
    places: hits.filter((hit) => hit !== current).flatMap(spansOf),
    current: current ? spansOf(current) : [],
  };
}
