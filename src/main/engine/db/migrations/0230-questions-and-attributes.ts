import { QUESTIONS } from './0230-parts/questions.ts';

/** Questions, and attributes that readers define. */
export const questionsAndAttributes = {
  name: '0230-questions-and-attributes',
  sql: QUESTIONS,
} as const;
