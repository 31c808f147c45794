import type { ReadsOf } from '../reads/read-types.ts';
import { completeQuery } from './complete.ts';
import { readNames } from './names.ts';

export const queryReads = {
  'search.complete': ({ db, lexicon }, { text, caret }) => completeQuery(db, lexicon, text, caret),
  'search.names': ({ db }, { text }) => readNames(db, text),
} satisfies ReadsOf<'search.complete' | 'search.names'>;
