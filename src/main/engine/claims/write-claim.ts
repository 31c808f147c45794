import type { ClaimKind, ClaimValue, Speaker } from '../../../shared/domain/claim.ts';
import type { ClaimId } from '../../../shared/domain/ids.ts';
import { KIND_CODES } from '../../../shared/domain/claim-words.ts';
import { assertNever } from '../../../shared/errors.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';

/** The table of the typed values of each kind. */
const VALUE_TABLES: Readonly<Record<ClaimKind, string>> = {
  sample_size: 'sample_size_claim',
  species: 'species_claim',
  finding: 'finding_claim',
  safety: 'safety_claim',
};

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

/** Writes the typed value of a claim, replacing what stood there. */
export function writeValue(db: Database, claimId: string, value: ClaimValue): void {
  for (const table of Object.values(VALUE_TABLES)) {
    prepared(db, `DELETE FROM ${table} WHERE claim_id = ?`).run(claimId);
  }
  insertValue(db, claimId, value);
}

function insertValue(db: Database, claimId: string, value: ClaimValue): void {
  switch (value.kind) {
    case 'sample_size':
      prepared(
        db,
        `INSERT INTO sample_size_claim (claim_id, count, unit, unit_kind, role, qualifier)
         VALUES (?, ?, ?, ?, ?, ?)`,
      ).run(claimId, value.count, value.unit, value.unitKind, value.role, value.qualifier);
      return;
    case 'species':
      prepared(
        db,
        `INSERT INTO species_claim
           (claim_id, taxon_id, scientific_name, vernacular_name, role, strain, sex, life_stage)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        claimId,
        value.taxonId,
        value.scientificName,
        value.vernacularName,
        value.role,
        value.strain,
        value.sex,
        value.lifeStage,
      );
      return;
    case 'finding':
      prepared(
        db,
        `INSERT INTO finding_claim (claim_id, direction, effect_value, effect_unit, comparator)
         VALUES (?, ?, ?, ?, ?)`,
      ).run(claimId, value.direction, value.effectValue, value.effectUnit, value.comparator);
      return;
    case 'safety':
      prepared(db, 'INSERT INTO safety_claim (claim_id, category, hedged) VALUES (?, ?, ?)').run(
        claimId,
        value.category,
        value.hedged ? 1 : 0,
      );
      return;
    default:
      assertNever(value);
  }
}

export interface NewClaim {
  readonly articleId: string;
  readonly value: ClaimValue;
  readonly statement: string;
  readonly speaker: Speaker | null;
  /** By the reader it is accepted at once; by a rule it is suggested. */
  readonly origin:
    | { readonly readerId: string }
    | { readonly ruleId: string; readonly ruleVersion: number; readonly confidence: number };
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
    `INSERT INTO claim (id, article_id, code, kind, statement, speaker, status, reader_id, rule_id,
       rule_version, confidence, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    claim.articleId,
    `${KIND_CODES[claim.value.kind]}${String(number)}`,
    claim.value.kind,
    claim.statement,
    claim.speaker,
    rule ? 'suggested' : 'accepted',
    'readerId' in claim.origin ? claim.origin.readerId : null,
    rule?.ruleId ?? null,
    rule?.ruleVersion ?? null,
    rule?.confidence ?? null,
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
}
