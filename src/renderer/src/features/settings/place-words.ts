import type { Place } from '../../../../shared/contract/actions.ts';

/** Where a key acts, in words. */
export const PLACE_WORDS: Readonly<Record<Place, string>> = {
  everywhere: 'everywhere',
  list: 'in the list',
  reader: 'while reading',
  evidence: 'in a table',
  search: 'in results',
  trash: 'in the trash',
};
