import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';

/**
 * A suggestion that is as a rule made it: not decided, changed, linked, thrown away or taken back
 * out of the trash. What a reader does to a claim makes it change later than it was made.
 */
const UNTOUCHED = `rule_id IS NOT NULL AND status = 'suggested' AND deleted_at IS NULL
  AND updated_at = created_at
  AND NOT EXISTS (SELECT 1 FROM claim_link l WHERE l.from_claim_id = claim.id)
  AND NOT EXISTS (SELECT 1 FROM claim_link l WHERE l.to_claim_id = claim.id)`;

/** The suggestions of an article that a later reading may replace. */
export function listUntouched(db: ReadableDatabase, articleId: string): ReadonlySet<string> {
  const ids = plucked<[string], string>(
    db,
    `SELECT id FROM claim WHERE article_id = ? AND ${UNTOUCHED}`,
  ).all(articleId);
  return new Set(ids);
}

/** Whether this claim is a suggestion that a later reading may replace. */
export function isUntouched(db: ReadableDatabase, claimId: string): boolean {
  return (
    prepared(db, `SELECT 1 FROM claim WHERE id = ? AND ${UNTOUCHED}`).get(claimId) !== undefined
  );
}
