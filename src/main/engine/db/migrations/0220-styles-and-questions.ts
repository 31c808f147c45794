import { ATTRIBUTES } from './0220-parts/attributes.ts';
import { CITATION_STYLES } from './0220-parts/citation-styles.ts';
import { QUESTIONS } from './0220-parts/questions.ts';
import { SAVED_SEARCHES } from './0220-parts/saved-searches.ts';

/** Citation styles of a library, saved searches, rows that readers define, and pages of questions. */
export const stylesAndQuestions = {
  name: '0220-styles-and-questions',
  sql: CITATION_STYLES + SAVED_SEARCHES + ATTRIBUTES + QUESTIONS,
} as const;
