import type { ReadsOf } from '../reads/read-types.ts';
import { followLink } from './follow-link.ts';
import { listClaimLinks } from './links.ts';
import { listAbsences, listClaims, listRejected } from './queries.ts';

export const claimReads = {
  'claims.list': ({ db }, { articleId }) => listClaims(db, articleId),
  'claims.rejected': ({ db }, { articleId }) => listRejected(db, articleId),
  'claims.links': ({ db }, { articleId }) => listClaimLinks(db, articleId),
  'claims.followLink': ({ db }, { link }) => followLink(db, link),
  'absences.list': ({ db }, { articleId }) => listAbsences(db, articleId),
} satisfies ReadsOf<
  'claims.list' | 'claims.rejected' | 'claims.links' | 'claims.followLink' | 'absences.list'
>;
