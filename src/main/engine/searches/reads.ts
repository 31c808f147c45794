import type { ReadsOf } from '../reads/read-types.ts';
import { listRecent, listSearches } from './queries.ts';

export const searchesReads = {
  'searches.list': ({ db }) => listSearches(db),
  'searches.recent': ({ db }) => listRecent(db),
} satisfies ReadsOf<'searches.list' | 'searches.recent'>;
