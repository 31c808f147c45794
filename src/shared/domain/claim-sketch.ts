import { z } from 'zod';
import { FindingValue, SafetyValue, SampleSizeValue, Speaker, SpeciesValue } from './claim.ts';

const sample = SampleSizeValue.shape;
const species = SpeciesValue.shape;
const finding = FindingValue.shape;

/**
 * What some words of an article say of a claim of one kind, for the reader to complete: a field is
 * null where the words do not say.
 */
export const SketchValue = z.discriminatedUnion('kind', [
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
    direction: finding.direction.nullable(),
    effectValue: finding.effectValue,
    effectUnit: finding.effectUnit,
    comparator: finding.comparator,
  }),
  z.object({
    kind: SafetyValue.shape.kind,
    category: SafetyValue.shape.category.nullable(),
    /** Whether the words themselves hedge. */
    hedged: z.boolean(),
  }),
]);
export type SketchValue = z.infer<typeof SketchValue>;

/** `speaker` is null unless the sentence says who speaks. */
export const ClaimSketch = z.object({ value: SketchValue, speaker: Speaker.nullable() });
export type ClaimSketch = z.infer<typeof ClaimSketch>;

/** A sketch of one kind. */
export type SketchOf<Kind extends SketchValue['kind']> = Extract<
  SketchValue,
  { readonly kind: Kind }
>;
