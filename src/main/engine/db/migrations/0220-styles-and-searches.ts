import { CITATION_STYLES } from './0220-parts/citation-styles.ts';
import { SAVED_SEARCHES } from './0220-parts/saved-searches.ts';
import { SETTLED_DIFFERENCES } from './0220-parts/settled-differences.ts';

/** Citation styles of a library, saved and recent searches, and what was said of differences. */
export const stylesAndSearches = {
  name: '0220-styles-and-searches',
  sql: CITATION_STYLES + SAVED_SEARCHES + SETTLED_DIFFERENCES,
} as const;
