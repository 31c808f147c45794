import type { Absence } from '../../../shared/domain/absence.ts';
import { CLAIM_KINDS } from '../../../shared/domain/claim.ts';
import type {
  Claim,
  ClaimKind,
  ClaimOrigin,
  ClaimStatus,
  ClaimValue,
  FactSubject,
  FindingValue,
  PublicationStatusValue,
  SafetyValue,
  SampleSizeValue,
  Speaker,
  SpeciesValue,
  StudyDesignValue,
} from '../../../shared/domain/claim.ts';
import type { Area } from '../../../shared/domain/pages.ts';
import type { ArticleId, ClaimId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { areasOfClaims } from '../pages/areas.ts';
import { quotesOfClaim, quotesOfClaims, quotesOfEach } from '../quotes/queries.ts';

/** What is said of a claim that is asked for and is not there. */
export const CLAIM_GONE = 'That claim is no longer in the library.';

interface ClaimRow {
  readonly id: string;
  readonly article_id: string;
  readonly code: string;
  readonly kind: ClaimKind;
  readonly statement: string;
  readonly speaker: Speaker | null;
  readonly speaker_name: string | null;
  readonly status: ClaimStatus;
  readonly reader_name: string | null;
  readonly rule_id: string | null;
  readonly rule_version: number | null;
  readonly confidence: number | null;
  readonly field_confidence: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly count: number | null;
  readonly unit: string | null;
  readonly unit_kind: SampleSizeValue['unitKind'];
  readonly sample_role: SampleSizeValue['role'];
  readonly qualifier: SampleSizeValue['qualifier'];
  readonly taxon_id: number | null;
  readonly scientific_name: string | null;
  readonly vernacular_name: string | null;
  readonly species_role: SpeciesValue['role'];
  readonly strain: string | null;
  readonly sex: SpeciesValue['sex'];
  readonly life_stage: string | null;
  readonly change: FindingValue['change'];
  readonly value: FindingValue['value'];
  readonly outcome: string | null;
  readonly exposure: string | null;
  readonly dose: string | null;
  readonly comparator: string | null;
  readonly effect_value: string | null;
  readonly effect_unit: string | null;
  readonly interval: string | null;
  readonly p: string | null;
  readonly words: string | null;
  readonly category: SafetyValue['category'];
  readonly hedged: number | null;
  readonly design: StudyDesignValue['design'];
  readonly publication_status: PublicationStatusValue['status'];
  readonly subject: FactSubject;
  readonly country: string | null;
  readonly years: string | null;
  readonly follow_up: string | null;
}

const CLAIM_SELECT = `
  SELECT c.id, c.article_id, c.code, c.kind, c.statement, c.speaker, c.speaker_name, c.status,
    r.name AS reader_name, c.rule_id, c.rule_version, c.confidence, c.field_confidence, c.created_at, c.updated_at,
    n.count, n.unit, n.unit_kind, n.role AS sample_role, n.qualifier,
    p.taxon_id, p.scientific_name, p.vernacular_name, p.role AS species_role, p.strain, p.sex, p.life_stage,
    f.change, f.value, f.outcome, f.exposure, f.dose, f.comparator, f.effect_value, f.effect_unit,
    f.interval, f.p, coalesce(f.words, t.words) AS words,
    s.category, s.hedged,
    d.design, u.status AS publication_status, coalesce(d.subject, u.subject) AS subject,
    t.country, t.years, t.follow_up
  FROM claim c
    LEFT JOIN reader r ON r.id = c.reader_id
    LEFT JOIN sample_size_claim n ON n.claim_id = c.id
    LEFT JOIN species_claim p ON p.claim_id = c.id
    LEFT JOIN finding_claim f ON f.claim_id = c.id
    LEFT JOIN safety_claim s ON s.claim_id = c.id
    LEFT JOIN study_design_claim d ON d.claim_id = c.id
    LEFT JOIN publication_status_claim u ON u.claim_id = c.id
    LEFT JOIN setting_claim t ON t.claim_id = c.id`;

/** What a column of JSON holds; empty where it is null. */
function readJson<T extends object>(json: string | null): T {
  return (json === null ? {} : JSON.parse(json)) as T;
}

function toValue(row: ClaimRow): ClaimValue {
  switch (row.kind) {
    case 'study_design':
      return { kind: 'study_design', design: row.design, subject: row.subject };
    case 'publication_status':
      return { kind: 'publication_status', status: row.publication_status, subject: row.subject };
    case 'setting':
      return {
        kind: 'setting',
        country: row.country,
        years: row.years,
        followUp: row.follow_up,
        words: readJson(row.words),
      };
    case 'sample_size':
      return {
        kind: 'sample_size',
        count: row.count ?? 0,
        unit: row.unit ?? '',
        unitKind: row.unit_kind,
        role: row.sample_role,
        qualifier: row.qualifier,
      };
    case 'species':
      return {
        kind: 'species',
        taxonId: row.taxon_id,
        scientificName: row.scientific_name ?? '',
        vernacularName: row.vernacular_name,
        role: row.species_role,
        strain: row.strain,
        sex: row.sex,
        lifeStage: row.life_stage,
      };
    case 'finding':
      return {
        kind: 'finding',
        change: row.change,
        value: row.value,
        outcome: row.outcome,
        exposure: row.exposure,
        dose: row.dose,
        comparator: row.comparator,
        effectValue: row.effect_value,
        effectUnit: row.effect_unit,
        interval: row.interval,
        p: row.p,
        words: readJson(row.words),
      };
    case 'safety':
      return { kind: 'safety', category: row.category, hedged: row.hedged === 1 };
  }
}

function toOrigin(row: ClaimRow): ClaimOrigin {
  return row.rule_id === null
    ? { by: 'reader', readerName: row.reader_name ?? '' }
    : { by: 'rule', ruleId: row.rule_id, ruleVersion: row.rule_version ?? 0 };
}

function toClaim(row: ClaimRow, quotes: Claim['quotes'], areas: readonly Area[]): Claim {
  return {
    id: row.id as ClaimId,
    articleId: row.article_id as ArticleId,
    code: row.code,
    value: toValue(row),
    statement: row.statement,
    speaker: row.speaker,
    speakerName: row.speaker_name,
    status: row.status,
    origin: toOrigin(row),
    confidence: row.confidence,
    fieldConfidence: readJson(row.field_confidence),
    quotes,
    areas: [...areas],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

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
  readonly reader_name: string | null;
  readonly rule_version: number | null;
  readonly confirmed: number;
  readonly sentences_read: number;
  readonly recorded_at: number;
}

/** What is recorded of an article as stated nowhere, in the order of the kinds. */
export function listAbsences(db: ReadableDatabase, articleId: string): Absence[] {
  return prepared<[string], AbsenceRow>(
    db,
    `SELECT a.article_id, a.kind, r.name AS reader_name, a.rule_version, a.confirmed,
       a.sentences_read, a.recorded_at
     FROM absence a LEFT JOIN reader r ON r.id = a.reader_id
     WHERE a.article_id = ?`,
  )
    .all(articleId)
    .toSorted((left, right) => CLAIM_KINDS.indexOf(left.kind) - CLAIM_KINDS.indexOf(right.kind))
    .map((row) => ({
      articleId: row.article_id as ArticleId,
      kind: row.kind,
      foundBy:
        row.rule_version === null
          ? { by: 'reader', readerName: row.reader_name ?? '' }
          : { by: 'rule', ruleVersion: row.rule_version },
      confirmed: row.confirmed === 1,
      sentencesRead: row.sentences_read,
      recordedAt: row.recorded_at,
    }));
}
