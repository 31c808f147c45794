import { claimLine } from '../../../shared/domain/describe-claim.ts';
import type { ArticleId, ClaimId, LinkId } from '../../../shared/domain/ids.ts';
import type { ClaimLink, ClaimRelation } from '../../../shared/domain/link.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { readClaim } from './queries.ts';

interface LinkRow {
  readonly id: string;
  readonly relation: ClaimRelation;
  readonly from_claim_id: string;
  readonly to_claim_id: string;
}

interface LinkEnd {
  readonly articleId: ArticleId;
  /** The claim in words; one of another article than the one that is open names that article. */
  readonly label: string;
}

function readEnd(db: ReadableDatabase, claimId: string, openArticleId: string): LinkEnd {
  const claim = readClaim(db, claimId);
  const { articleId } = claim;
  const words = claimLine(claim);
  if (articleId === openArticleId) return { articleId, label: `${claim.code}: ${words}` };
  const article = prepared<[string], { citekey: string }>(
    db,
    'SELECT citekey FROM article WHERE id = ?',
  ).get(articleId);
  return { articleId, label: `${claim.code} of @${article?.citekey ?? ''}: ${words}` };
}

/** The links from and to the claims of an article that stand on both sides. */
export function listClaimLinks(db: ReadableDatabase, articleId: string): ClaimLink[] {
  return prepared<[string, string], LinkRow>(
    db,
    `SELECT l.id, l.relation, l.from_claim_id, l.to_claim_id
     FROM claim_link l JOIN claim f ON f.id = l.from_claim_id JOIN claim t ON t.id = l.to_claim_id
       JOIN article fa ON fa.id = f.article_id JOIN article ta ON ta.id = t.article_id
     WHERE l.id IN (
         SELECT x.id FROM claim c JOIN claim_link x ON x.from_claim_id = c.id WHERE c.article_id = ?
         UNION SELECT x.id FROM claim c JOIN claim_link x ON x.to_claim_id = c.id WHERE c.article_id = ?)
       AND f.deleted_at IS NULL AND t.deleted_at IS NULL
       AND f.status <> 'rejected' AND t.status <> 'rejected'
       AND fa.deleted_at IS NULL AND ta.deleted_at IS NULL
     ORDER BY l.created_at, l.id`,
  )
    .all(articleId, articleId)
    .map((row) => {
      const from = readEnd(db, row.from_claim_id, articleId);
      const to = readEnd(db, row.to_claim_id, articleId);
      return {
        id: row.id as LinkId,
        relation: row.relation,
        from: row.from_claim_id as ClaimId,
        to: row.to_claim_id as ClaimId,
        fromArticleId: from.articleId,
        toArticleId: to.articleId,
        fromLabel: from.label,
        toLabel: to.label,
      };
    });
}
