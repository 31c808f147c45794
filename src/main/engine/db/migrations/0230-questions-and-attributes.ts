import { ABSTRACTS } from './0230-parts/abstracts.ts';
import { ATTRIBUTES } from './0230-parts/attributes.ts';
import { DELETABLE_THINGS } from './0230-parts/deletable-things.ts';
import { NOTICES } from './0230-parts/notices.ts';
import { QUESTIONS } from './0230-parts/questions.ts';
import { REJECTED_STUDIES } from './0230-parts/rejected-studies.ts';
import { RULES_SAID } from './0230-parts/rules-said.ts';
import { SECOND_READINGS } from './0230-parts/second-readings.ts';
import { LOOKED_FOR } from './0230-parts/silences.ts';
import { TABLE_SEARCHES } from './0230-parts/table-searches.ts';

/** Questions, attributes that readers define, second readings, searches of tables, rejected proposals, and abstracts that can be found. */
export const questionsAndAttributes = {
  name: '0230-questions-and-attributes',
  // Quotes, links and values refer to claims.
  rebuilds: true,
  sql:
    QUESTIONS +
    ATTRIBUTES +
    SECOND_READINGS +
    TABLE_SEARCHES +
    RULES_SAID +
    REJECTED_STUDIES +
    NOTICES +
    ABSTRACTS +
    DELETABLE_THINGS +
    LOOKED_FOR,
} as const;
