import type { ClaimId, LinkId } from '../../../shared/domain/ids.ts';
import type { ClaimRelation } from '../../../shared/domain/link.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';

/** Links two claims, unless they are linked so already, and answers with the id of the link. */
export function linkClaims(
  db: Database,
  from: ClaimId,
  to: ClaimId,
  relation: ClaimRelation,
  now: number,
): LinkId {
  const existing = prepared<[string, string, string], { id: LinkId }>(
    db,
    'SELECT id FROM claim_link WHERE from_claim_id = ? AND to_claim_id = ? AND relation = ?',
  ).get(from, to, relation);
  if (existing) return existing.id;
  const id = makeId(now) as LinkId;
  prepared(
    db,
    `INSERT INTO claim_link (id, from_claim_id, to_claim_id, relation, created_at)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(id, from, to, relation, now);
  return id;
}
