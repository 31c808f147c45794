import type { Place } from '../../../../shared/contract/actions.ts';

/** Where a key acts, in words. */
export const PLACE_WORDS: Readonly<Record<Place, string>> = {
  everywhere: 'everywhere',
  list: 'in the list',
  reader: 'while reading',
  pair: 'with two articles side by side',
  differences: 'in the differences of two articles',
  cell: 'on a cell',
  evidence: 'in a table',
  search: 'in results',
  question: 'on the page of a question',
  review: 'in the review of an import',
  export: 'while exporting',
  trash: 'in the trash',
};

/** Where the keys of an action act, in words. */
export function placeWords(places: readonly Place[]): string {
  return places.map((place) => PLACE_WORDS[place]).join(', ');
}
