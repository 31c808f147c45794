import type { ReadsOf } from '../reads/read-types.ts';
import { readTable } from './queries.ts';

export const evidenceReads = {
  'evidence.get': ({ db }, { id }) => readTable(db, id),
} satisfies ReadsOf<'evidence.get'>;
