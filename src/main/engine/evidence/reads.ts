import type { ReadsOf } from '../reads/read-types.ts';
import { compareArticles } from './compare-articles.ts';
import { readTable } from './queries.ts';
import { listSettled } from './settled-differences.ts';

export const evidenceReads = {
  'evidence.get': ({ db }, { id }) => readTable(db, id),
  'evidence.compare': ({ db }, ids) => compareArticles(db, ids),
  'evidence.settled': ({ db }, ids) => listSettled(db, ids),
} satisfies ReadsOf<'evidence.get' | 'evidence.compare' | 'evidence.settled'>;
