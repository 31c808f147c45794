import type { ReadsOf } from '../reads/read-types.ts';
import { completeQuery } from './complete.ts';

export const queryReads = {
  'search.complete': ({ db }, { text, caret }) => completeQuery(db, text, caret),
} satisfies ReadsOf<'search.complete'>;
