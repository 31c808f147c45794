import type {
  AttributeValue,
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
  SettingValue,
  Speaker,
  SpeciesValue,
  StudyDesignValue,
} from '../../../shared/domain/claim.ts';
import type { Area } from '../../../shared/domain/pages.ts';
import type { ArticleId, ClaimId } from '../../../shared/domain/ids.ts';

/** A claim with its typed value, as `CLAIM_SELECT` reads it. */
export interface ClaimRow {
  readonly id: string;
  readonly article_id: string;
  readonly code: string;
  readonly kind: ClaimKind;
  readonly statement: string;
  readonly speaker: Speaker | null;
  readonly speaker_name: string | null;
  readonly status: ClaimStatus;
  readonly reader_id: string | null;
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
  readonly attribute_id: AttributeValue['attributeId'];
  readonly attribute_name: string;
  readonly attribute_type: AttributeValue['type'];
  readonly attribute_unit: string | null;
  readonly answers: string;
}

/** Reads claims; what follows chooses which. */
export const CLAIM_SELECT = `
  SELECT c.id, c.article_id, c.code, c.kind, c.statement, c.speaker, c.speaker_name, c.status,
    c.reader_id, r.name AS reader_name, c.rule_id, c.rule_version, c.confidence, c.field_confidence, c.created_at, c.updated_at,
    n.count, n.unit, n.unit_kind, n.role AS sample_role, n.qualifier,
    p.taxon_id, p.scientific_name, p.vernacular_name, p.role AS species_role, p.strain, p.sex, p.life_stage,
    f.change, f.value, f.outcome, f.exposure, f.dose, f.comparator, f.effect_value, f.effect_unit,
    f.interval, f.p, coalesce(f.words, t.words) AS words,
    s.category, s.hedged,
    d.design, u.status AS publication_status, coalesce(d.subject, u.subject) AS subject,
    t.country, t.years, t.follow_up,
    v.attribute_id, v.answers, k.name AS attribute_name, k.type AS attribute_type, k.unit AS attribute_unit
  FROM claim c
    LEFT JOIN reader r ON r.id = c.reader_id
    LEFT JOIN sample_size_claim n ON n.claim_id = c.id
    LEFT JOIN species_claim p ON p.claim_id = c.id
    LEFT JOIN finding_claim f ON f.claim_id = c.id
    LEFT JOIN safety_claim s ON s.claim_id = c.id
    LEFT JOIN study_design_claim d ON d.claim_id = c.id
    LEFT JOIN publication_status_claim u ON u.claim_id = c.id
    LEFT JOIN setting_claim t ON t.claim_id = c.id
    LEFT JOIN attribute_claim v ON v.claim_id = c.id LEFT JOIN attribute k ON k.id = v.attribute_id`;

/** What a column of JSON holds; empty where it is null. */
function readJson(json: string | null): unknown {
  return json === null ? {} : JSON.parse(json);
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
        words: readJson(row.words) as SettingValue['words'],
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
        words: readJson(row.words) as FindingValue['words'],
      };
    case 'safety':
      return { kind: 'safety', category: row.category, hedged: row.hedged === 1 };
    case 'attribute':
      return {
        kind: 'attribute',
        attributeId: row.attribute_id,
        name: row.attribute_name,
        type: row.attribute_type,
        unit: row.attribute_unit,
        answers: JSON.parse(row.answers) as string[],
      };
  }
}

function toOrigin(row: ClaimRow): ClaimOrigin {
  return row.rule_id === null
    ? { by: 'reader', readerName: row.reader_name ?? '' }
    : { by: 'rule', ruleId: row.rule_id, ruleVersion: row.rule_version ?? 0 };
}

/** The claim of a row, with what proves it. */
export function toClaim(row: ClaimRow, quotes: Claim['quotes'], areas: readonly Area[]): Claim {
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
    fieldConfidence: readJson(row.field_confidence) as Claim['fieldConfidence'],
    quotes,
    areas: [...areas],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
