import type {
  ClaimKind,
  ClaimValue,
  FieldConfidence,
  Speaker,
} from '../../../shared/domain/claim.ts';
import type { ClaimId } from '../../../shared/domain/ids.ts';
import { KIND_CODES } from '../../../shared/domain/claim-words.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import { insertValue, jsonOrNull } from './write-value.ts';

/** All letters that codes begin with. */
const CODE_LETTERS = Object.values(KIND_CODES).join('');

/** The next number of a claim in an article: claims are numbered in one row, whatever their kind. */
export function nextClaimNumber(db: Database, articleId: string): number {
  const row = prepared<[string, string], { last: number | null }>(
    db,
    'SELECT max(CAST(ltrim(code, ?) AS INTEGER)) AS last FROM claim WHERE article_id = ?',
  ).get(CODE_LETTERS, articleId);
  return (row?.last ?? 0) + 1;
}

/** The next footnote mark of an article. */
export function nextClaimCode(db: Database, articleId: string, kind: ClaimKind): string {
  return `${KIND_CODES[kind]}${String(nextClaimNumber(db, articleId))}`;
}

export interface NewClaim {
  readonly articleId: string;
  readonly value: ClaimValue;
  readonly statement: string;
  readonly speaker: Speaker | null;
  readonly speakerName: string | null;
  /** By the reader it is accepted at once; by a rule it is suggested. */
  readonly origin:
    | { readonly readerId: string }
    | {
        readonly ruleId: string;
        readonly ruleVersion: number;
        readonly confidence: number;
        readonly fieldConfidence: FieldConfidence;
      };
}

/**
 * Saves a claim without its quotes and answers with its id. To save many claims of an article, pass
 * their numbers: finding the next number reads all claims of the article.
 */
export function insertClaim(
  db: Database,
  claim: NewClaim,
  now: number,
  number: number = nextClaimNumber(db, claim.articleId),
): ClaimId {
  const id = makeId(now) as ClaimId;
  const rule = 'ruleId' in claim.origin ? claim.origin : null;
  prepared(
    db,
    `INSERT INTO claim (id, article_id, code, kind, statement, speaker, speaker_name, status, reader_id,
       rule_id, rule_version, confidence, field_confidence, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    claim.articleId,
    `${KIND_CODES[claim.value.kind]}${String(number)}`,
    claim.value.kind,
    claim.statement,
    claim.speaker,
    claim.speakerName,
    rule ? 'suggested' : 'accepted',
    'readerId' in claim.origin ? claim.origin.readerId : null,
    rule?.ruleId ?? null,
    rule?.ruleVersion ?? null,
    rule?.confidence ?? null,
    rule ? jsonOrNull(rule.fieldConfidence) : null,
    now,
    now,
  );
  insertValue(db, id, claim.value);
  return id;
}

/**
 * Notes that a reader had a hand in the claim, later than it was made even within one millisecond:
 * a suggestion is replaced by later rules only while nobody touched it.
 */
export function markTouched(db: Database, claimId: string, now: number): void {
  changeOneRow(
    db,
    'the claim',
    'UPDATE claim SET updated_at = max(?, created_at + 1) WHERE id = ?',
    now,
    claimId,
  );
}

/** Takes back “none stated” where this claim, if accepted and not in the trash, states it. */
export function endAbsence(db: Database, claimId: string): void {
  prepared(
    db,
    `DELETE FROM absence WHERE (article_id, kind) IN (
       SELECT article_id, kind FROM claim WHERE id = ? AND status = 'accepted' AND deleted_at IS NULL)`,
  ).run(claimId);
  prepared(
    db,
    `DELETE FROM attribute_absence WHERE (article_id, attribute_id) IN (
       SELECT c.article_id, v.attribute_id FROM claim c JOIN attribute_claim v ON v.claim_id = c.id
       WHERE c.id = ? AND c.status = 'accepted' AND c.deleted_at IS NULL)`,
  ).run(claimId);
}
