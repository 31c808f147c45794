import { ATTRIBUTES } from './0230-parts/attributes.ts';
import { DELETABLE_THINGS } from './0230-parts/deletable-things.ts';
import { QUESTIONS } from './0230-parts/questions.ts';

/** Questions, and attributes that readers define. */
export const questionsAndAttributes = {
  name: '0230-questions-and-attributes',
  // Quotes, links and values refer to claims.
  rebuilds: true,
  sql: QUESTIONS + ATTRIBUTES + DELETABLE_THINGS,
} as const;
