import type { ClaimKind, ClaimValue } from '../../../shared/domain/claim.ts';
import { readAnswerNumber } from '../../../shared/domain/attribute.ts';
import { assertNever } from '../../../shared/errors.ts';
import { prepared, type Database } from '../db/database.ts';

/** The table of the typed values of each kind. */
const VALUE_TABLES: Readonly<Record<ClaimKind, string>> = {
  study_design: 'study_design_claim',
  publication_status: 'publication_status_claim',
  setting: 'setting_claim',
  sample_size: 'sample_size_claim',
  species: 'species_claim',
  finding: 'finding_claim',
  safety: 'safety_claim',
  attribute: 'attribute_claim',
};

/** What a column of JSON keeps of some fields: null where there are none. */
export function jsonOrNull(fields: object): string | null {
  return Object.keys(fields).length === 0 ? null : JSON.stringify(fields);
}

/** Writes the typed value of a claim, replacing what stood there. */
export function writeValue(db: Database, claimId: string, value: ClaimValue): void {
  for (const table of Object.values(VALUE_TABLES)) {
    prepared(db, `DELETE FROM ${table} WHERE claim_id = ?`).run(claimId);
  }
  insertValue(db, claimId, value);
}

/** Writes the typed value of a claim that has none yet. */
export function insertValue(db: Database, claimId: string, value: ClaimValue): void {
  switch (value.kind) {
    case 'study_design':
      prepared(
        db,
        'INSERT INTO study_design_claim (claim_id, design, subject) VALUES (?, ?, ?)',
      ).run(claimId, value.design, value.subject);
      return;
    case 'publication_status':
      prepared(
        db,
        'INSERT INTO publication_status_claim (claim_id, status, subject) VALUES (?, ?, ?)',
      ).run(claimId, value.status, value.subject);
      return;
    case 'setting':
      prepared(
        db,
        'INSERT INTO setting_claim (claim_id, country, years, follow_up, words) VALUES (?, ?, ?, ?, ?)',
      ).run(claimId, value.country, value.years, value.followUp, jsonOrNull(value.words));
      return;
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
        `INSERT INTO finding_claim (claim_id, change, value, outcome, exposure, dose, comparator,
           effect_value, effect_unit, interval, p, words)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        claimId,
        value.change,
        value.value,
        value.outcome,
        value.exposure,
        value.dose,
        value.comparator,
        value.effectValue,
        value.effectUnit,
        value.interval,
        value.p,
        jsonOrNull(value.words),
      );
      return;
    case 'safety':
      prepared(db, 'INSERT INTO safety_claim (claim_id, category, hedged) VALUES (?, ?, ?)').run(
        claimId,
        value.category,
        value.hedged ? 1 : 0,
      );
      return;
    case 'attribute':
      prepared(
        db,
        'INSERT INTO attribute_claim (claim_id, attribute_id, answers, number) VALUES (?, ?, ?, ?)',
      ).run(
        claimId,
        value.attributeId,
        JSON.stringify(value.answers),
        value.type === 'number' ? readAnswerNumber(value.answers[0]!) : null,
      );
      return;
    default:
      assertNever(value);
  }
}
