import { z } from 'zod';
import {
  FindingValue,
  PublicationStatusValue,
  SafetyValue,
  SampleSizeValue,
  SettingValue,
  Speaker,
  SpeciesValue,
  StudyDesignValue,
} from './claim.ts';

const sample = SampleSizeValue.shape;
const species = SpeciesValue.shape;
const finding = FindingValue.shape;
const design = StudyDesignValue.shape;
const publication = PublicationStatusValue.shape;

/**
 * What some words of an article say of a claim of one kind, for the reader to complete: a field is
 * null where the words do not say.
 */
export const SketchValue = z.discriminatedUnion('kind', [
  z.object({
    kind: design.kind,
    design: design.design.nullable(),
    subject: design.subject.nullable(),
  }),
  z.object({
    kind: publication.kind,
    status: publication.status.nullable(),
    subject: publication.subject.nullable(),
  }),
  z.object(SettingValue.shape),
  z.object({
    kind: sample.kind,
    count: sample.count.nullable(),
    unit: sample.unit.nullable(),
    unitKind: sample.unitKind.nullable(),
    role: sample.role.nullable(),
    qualifier: sample.qualifier.nullable(),
  }),
  z.object({
    kind: species.kind,
    taxonId: species.taxonId,
    scientificName: species.scientificName.nullable(),
    vernacularName: species.vernacularName,
    role: species.role.nullable(),
    strain: species.strain,
    sex: species.sex,
    lifeStage: species.lifeStage,
  }),
  z.object({
    kind: finding.kind,
    change: finding.change.nullable(),
    value: finding.value.nullable(),
    outcome: finding.outcome,
    exposure: finding.exposure,
    dose: finding.dose,
    comparator: finding.comparator,
    effectValue: finding.effectValue,
    effectUnit: finding.effectUnit,
    interval: finding.interval,
    p: finding.p,
    words: finding.words,
  }),
  z.object({
    kind: SafetyValue.shape.kind,
    category: SafetyValue.shape.category.nullable(),
    /** Whether the words themselves hedge. */
    hedged: z.boolean(),
  }),
]);
export type SketchValue = z.infer<typeof SketchValue>;

/** `speaker` and the name are null unless the sentence says who speaks. */
export const ClaimSketch = z.object({
  value: SketchValue,
  speaker: Speaker.nullable(),
  speakerName: z.string().nullable(),
});
export type ClaimSketch = z.infer<typeof ClaimSketch>;

/** A sketch of one kind. */
export type SketchOf<Kind extends SketchValue['kind']> = Extract<
  SketchValue,
  { readonly kind: Kind }
>;
