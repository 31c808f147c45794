import type { Absence } from '../../../shared/domain/absence.ts';
import { CLAIM_KINDS } from '../../../shared/domain/claim.ts';
import type { Claim, ClaimKind } from '../../../shared/domain/claim.ts';
import type { ArticleId, AttributeId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import { areasOfClaims } from '../pages/areas.ts';
import { CLAIM_SELECT, toClaim, type ClaimRow } from './claim-row.ts';
import { quotesOfClaim, quotesOfClaims, quotesOfEach } from '../quotes/queries.ts';

/** What is said of a claim that is asked for and is not there. */
export const CLAIM_GONE = 'That claim is no longer in the library.';

/** The claims of these rows with their quotes and areas. */
function withProof(
  db: ReadableDatabase,
  rows: readonly ClaimRow[],
  quotes: ReadonlyMap<string, Claim['quotes']>,
): Claim[] {
  const areas = areasOfClaims(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toClaim(row, quotes.get(row.id) ?? [], areas.get(row.id) ?? []));
}

function firstPlace(claim: Claim): number {
  const quote = claim.quotes[0];
  return quote ? (quote.found?.start ?? quote.start) : -1;
}

/**
 * The accepted and suggested claims of an article in the order of their quotes, unproved ones
 * first. Rejected ones and those in the trash are left out.
 */
export function listClaims(db: ReadableDatabase, articleId: string): Claim[] {
  return inOrderOfQuotes(db, articleId, "c.status <> 'rejected'");
}

/** The rejected claims of an article that are not in the trash, in the same order. */
export function listRejected(db: ReadableDatabase, articleId: string): Claim[] {
  return inOrderOfQuotes(db, articleId, "c.status = 'rejected'");
}

function inOrderOfQuotes(
  db: ReadableDatabase,
  articleId: string,
  condition: "c.status <> 'rejected'" | "c.status = 'rejected'",
): Claim[] {
  const rows = prepared<[string], ClaimRow>(
    db,
    `${CLAIM_SELECT}
     WHERE c.article_id = ? AND ${condition} AND c.deleted_at IS NULL ORDER BY c.seq`,
  ).all(articleId);
  if (rows.length === 0) return [];
  return withProof(db, rows, quotesOfClaims(db, articleId)).toSorted(
    (left, right) => firstPlace(left) - firstPlace(right),
  );
}

/** All claims of an article: rejected ones and those in the trash as well. */
export function readAllClaims(db: ReadableDatabase, articleId: string): Claim[] {
  const rows = prepared<[string], ClaimRow>(
    db,
    `${CLAIM_SELECT} WHERE c.article_id = ? ORDER BY c.seq`,
  ).all(articleId);
  return withProof(db, rows, quotesOfClaims(db, articleId));
}

/** The kinds of which any of these articles has a claim that is not rejected, nor in the trash. */
export function kindsClaimed(
  db: ReadableDatabase,
  articleIds: readonly string[],
): ReadonlySet<ClaimKind> {
  const kinds = plucked<[string], ClaimKind>(
    db,
    `SELECT DISTINCT c.kind FROM json_each(?) these CROSS JOIN claim c ON c.article_id = these.value
     WHERE c.status <> 'rejected' AND c.deleted_at IS NULL`,
  ).all(JSON.stringify(articleIds));
  return new Set(kinds);
}

/** One claim, whatever its status; throws `not_found`. */
export function readClaim(db: ReadableDatabase, id: string): Claim {
  const row = prepared<[string], ClaimRow>(db, `${CLAIM_SELECT} WHERE c.id = ?`).get(id);
  if (!row) throw new AppError('not_found', CLAIM_GONE);
  return withProof(db, [row], new Map([[id, quotesOfClaim(db, id)]]))[0]!;
}

/** These claims, whatever their status, in no order; those that are gone are left out. */
export function readClaims(db: ReadableDatabase, ids: readonly string[]): Claim[] {
  const rows = prepared<[string], ClaimRow>(
    db,
    `${CLAIM_SELECT} WHERE c.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  return withProof(db, rows, quotesOfEach(db, ids));
}

interface AbsenceRow {
  readonly article_id: string;
  readonly kind: ClaimKind;
  readonly attribute_id: AttributeId | null;
  readonly attribute_name: string | null;
  readonly reader_name: string | null;
  readonly rule_version: number | null;
  readonly confirmed: number;
  readonly sentences_read: number;
  readonly recorded_at: number;
}

/**
 * What is recorded of an article as stated nowhere, in the order of the kinds; attributes in the trash are
 * left out.
 */
export function listAbsences(db: ReadableDatabase, articleId: string): Absence[] {
  return prepared<[string, string], AbsenceRow>(
    db,
    `SELECT a.article_id, a.kind, NULL AS attribute_id, NULL AS attribute_name, r.name AS reader_name, a.rule_version, a.confirmed,
       a.sentences_read, a.recorded_at
     FROM absence a LEFT JOIN reader r ON r.id = a.reader_id
     WHERE a.article_id = ?
     UNION ALL
     SELECT a.article_id, 'attribute', a.attribute_id, k.name, r.name, NULL, 1, a.sentences_read, a.recorded_at
     FROM attribute_absence a JOIN attribute k ON k.id = a.attribute_id AND k.deleted_at IS NULL
       LEFT JOIN reader r ON r.id = a.reader_id
     WHERE a.article_id = ?`,
  )
    .all(articleId, articleId)
    .toSorted((left, right) => CLAIM_KINDS.indexOf(left.kind) - CLAIM_KINDS.indexOf(right.kind))
    .map((row) => ({
      articleId: row.article_id as ArticleId,
      kind: row.kind,
      attributeId: row.attribute_id,
      attributeName: row.attribute_name,
      foundBy:
        row.rule_version === null
          ? { by: 'reader', readerName: row.reader_name ?? '' }
          : { by: 'rule', ruleVersion: row.rule_version },
      confirmed: row.confirmed === 1,
      sentencesRead: row.sentences_read,
      recordedAt: row.recorded_at,
    }));
}
