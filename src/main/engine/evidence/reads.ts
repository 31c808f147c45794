import type { ReadsOf } from '../reads/read-types.ts';
import { compareArticles } from './compare-articles.ts';
import { findSameStudies } from './same-studies.ts';
import { readTable } from './queries.ts';

export const evidenceReads = {
  'evidence.get': ({ db }, { id }) => readTable(db, id),
  'evidence.compare': ({ db }, ids) => compareArticles(db, ids),
  'evidence.sameStudies': ({ db }, { id }) => findSameStudies(db, id),
} satisfies ReadsOf<'evidence.get' | 'evidence.compare' | 'evidence.sameStudies'>;
