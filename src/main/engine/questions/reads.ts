import type { ReadsOf } from '../reads/read-types.ts';
import { readAgreement } from './agreement.ts';
import { readChanges } from './changed.ts';
import { listQuestions, readQuestion } from './queries.ts';
import { findRelevant } from './relevant.ts';
import { readRulesAgreement } from './rules-agreement.ts';

export const questionsReads = {
  'questions.list': ({ db }) => listQuestions(db),
  'questions.get': ({ db }, { id }) => readQuestion(db, id),
  'questions.agreement': ({ db }, { id }) => readAgreement(db, id),
  'questions.rulesAgreement': ({ db }, { id }) => readRulesAgreement(db, id),
  'questions.changed': ({ db }, { id }) => readChanges(db, id),
  'questions.relevant': ({ db }, { id }) => findRelevant(db, id),
} satisfies ReadsOf<
  | 'questions.list'
  | 'questions.get'
  | 'questions.relevant'
  | 'questions.changed'
  | 'questions.agreement'
  | 'questions.rulesAgreement'
>;
