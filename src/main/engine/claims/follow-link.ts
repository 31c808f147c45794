import type { Output } from '../../../shared/contract/contract.ts';
import { readLink } from '../../../shared/domain/collate-link.ts';
import type { ArticleId, ClaimId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { findKeyHolder } from '../library/citekeys.ts';
import { readClaim } from './queries.ts';

type Linked = Output<'claims.followLink'>;

const OTHER_LIBRARY =
  'It may have been deleted for good, or the link was made in another library: open that one, then the link again.';

/**
 * Where a link leads in this library.
 * @throws AppError `invalid_input` for what is no link of Collate’s, and `not_found` where it leads to
 *   nothing, or into the trash
 */
export function followLink(db: ReadableDatabase, link: string): Linked {
  const target = readLink(link);
  if (target === null) {
    throw new AppError(
      'invalid_input',
      'That link cannot be followed: a link into a library is collate-open://article/ with a citekey, or collate-open://claim/ with the number of a claim, and nothing else. Copy it again in Collate.',
    );
  }
  return target.to === 'article'
    ? followToArticle(db, target.citekey)
    : followToClaim(db, target.id);
}

function followToArticle(db: ReadableDatabase, citekey: string): Linked {
  const holder = findKeyHolder(db, citekey);
  if (holder === null) {
    throw new AppError(
      'not_found',
      `This library has no article with the citekey “${citekey}”, to which the link leads. ${OTHER_LIBRARY}`,
    );
  }
  if (holder.isInTrash) throw inTrash('article', holder.title);
  return { to: 'article', articleId: holder.id };
}

function followToClaim(db: ReadableDatabase, id: ClaimId): Linked {
  const row = prepared<
    [string],
    { article_id: ArticleId; title: string; claim_gone: 0 | 1; article_gone: 0 | 1 }
  >(
    db,
    `SELECT c.article_id, a.title, c.deleted_at IS NOT NULL AS claim_gone,
       a.deleted_at IS NOT NULL AS article_gone
     FROM claim c JOIN article a ON a.id = c.article_id WHERE c.id = ?`,
  ).get(id);
  if (!row) {
    throw new AppError(
      'not_found',
      `This library does not have the claim to which the link leads. ${OTHER_LIBRARY}`,
    );
  }
  if (row.article_gone === 1) throw inTrash('article', row.title);
  const claim = readClaim(db, id);
  if (row.claim_gone === 1) throw inTrash('claim', claim.statement);
  return {
    to: 'claim',
    articleId: row.article_id,
    claimId: id,
    span: claim.quotes.find(({ found }) => found !== null)?.found ?? null,
    isRejected: claim.status === 'rejected',
  };
}

function inTrash(what: 'article' | 'claim', title: string): AppError {
  return new AppError(
    'not_found',
    `The link leads to the ${what} “${title}”, which is in the trash. Restore it there, then open the link again.`,
  );
}
