import { CLAIM_KINDS } from '../../../shared/domain/claim.ts';
import type { LibraryOverview } from '../../../shared/domain/library.ts';
import { prepared, type Database } from '../db/database.ts';

/** Names every kind, so that an index that begins with the kind serves a search for a status. */
export const ANY_KIND = `(${CLAIM_KINDS.map((kind) => `'${kind}'`).join(', ')})`;

/**
 * All quotes, less those of what is rejected or in the trash: of these there are few, and asking
 * every quote for its owner would keep a large library waiting after each change.
 */
const QUOTE_STATES = `
  WITH hidden (quote_id) AS (
    SELECT id FROM quote WHERE claim_id IN (
      SELECT id FROM claim WHERE deleted_at IS NOT NULL
      UNION SELECT id FROM claim
        WHERE kind IN ${ANY_KIND} AND status = 'rejected' AND deleted_at IS NULL
      UNION SELECT c.id FROM article a JOIN claim c ON c.article_id = a.id
        WHERE a.deleted_at IS NOT NULL)
    UNION ALL SELECT id FROM quote WHERE annotation_id IN (
      SELECT id FROM annotation WHERE deleted_at IS NOT NULL
      UNION SELECT n.id FROM article a JOIN annotation n ON n.article_id = a.id
        WHERE a.deleted_at IS NOT NULL)
  )
  SELECT state, sum(quotes) AS quotes FROM (
    SELECT 'verified' AS state, (SELECT count(*) FROM quote_check)
      - (SELECT count(*) FROM quote_check WHERE state <> 'verified') AS quotes
    UNION ALL SELECT state, count(*) FROM quote_check WHERE state <> 'verified' GROUP BY state
    UNION ALL SELECT k.state, -count(*) FROM hidden h JOIN quote_check k ON k.quote_id = h.quote_id
      GROUP BY k.state)
  GROUP BY state`;

/** How many quotes outside the trash stand where they were marked, moved, or are not found. */
export function countQuoteStates(db: Database): LibraryOverview['quotes'] {
  const quotes = { verified: 0, moved: 0, broken: 0 };
  for (const row of prepared<[], { state: keyof typeof quotes; quotes: number }>(
    db,
    QUOTE_STATES,
  ).iterate()) {
    quotes[row.state] = row.quotes;
  }
  return quotes;
}
