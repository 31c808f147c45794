import { ABSTRACTS } from './0230-parts/abstracts.ts';
import { QUESTIONS } from './0230-parts/questions.ts';

/** Questions, attributes that readers define, and abstracts that can be found. */
export const questionsAndAttributes = {
  name: '0230-questions-and-attributes',
  sql: QUESTIONS + ABSTRACTS,
} as const;
