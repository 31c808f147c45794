import type { ReadsOf } from '../reads/read-types.ts';
import { readTable } from './queries.ts';

export const tableReads = {
  'tables.get': ({ db }, { id }) => readTable(db, id),
} satisfies ReadsOf<'tables.get'>;
