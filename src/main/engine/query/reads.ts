import type { ReadsOf } from '../reads/read-types.ts';
import { completeQuery } from './complete.ts';
import { readNames } from './names.ts';

export const queryReads = {
  'search.complete': ({ db }, { text, caret }) => completeQuery(db, text, caret),
  'search.names': ({ db }, { text }) => readNames(db, text),
} satisfies ReadsOf<'search.complete' | 'search.names'>;
