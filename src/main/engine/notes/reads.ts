import type { ReadsOf } from '../reads/read-types.ts';
import { listNotes } from './queries.ts';

export const noteReads = {
  'notes.list': ({ db }, { articleId }) => listNotes(db, articleId),
} satisfies ReadsOf<'notes.list'>;
