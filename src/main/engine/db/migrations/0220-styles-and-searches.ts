import { CITATION_STYLES } from './0220-parts/citation-styles.ts';
import { SAVED_SEARCHES } from './0220-parts/saved-searches.ts';

/** Citation styles of a library, and saved and recent searches. */
export const stylesAndSearches = {
  name: '0220-styles-and-searches',
  sql: CITATION_STYLES + SAVED_SEARCHES,
} as const;
