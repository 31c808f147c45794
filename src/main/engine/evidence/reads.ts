import type { ReadsOf } from '../reads/read-types.ts';
import { readTable } from './queries.ts';
import { listRejectedStudies } from './rejected-studies.ts';
import { listSettled } from './settled-differences.ts';
import { findForTable } from './table-search.ts';

export const evidenceReads = {
  'evidence.get': ({ db }, { id }) => readTable(db, id),
  'evidence.found': ({ db }, { id }) => findForTable(db, id),
  // The rules of comparison are half of what a reading thread would load, and few ask for them.
  'evidence.compare': async ({ db }, ids) => {
    const { compareArticles } = await import('./compare-articles.ts');
    return compareArticles(db, ids);
  },
  'evidence.sameStudies': async ({ db }, { id }) => {
    const { findSameStudies } = await import('./same-studies.ts');
    return findSameStudies(db, id);
  },
  'evidence.rejectedStudies': ({ db }, { id }) => listRejectedStudies(db, id),
  'evidence.settled': ({ db }, ids) => listSettled(db, ids),
} satisfies ReadsOf<
  | 'evidence.get'
  | 'evidence.compare'
  | 'evidence.sameStudies'
  | 'evidence.rejectedStudies'
  | 'evidence.found'
  | 'evidence.settled'
>;
