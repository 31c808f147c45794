import { z } from 'zod';
import { ResultChange, ResultValue, SafetyCategory } from '../../../src/shared/domain/claim.ts';
import {
  Genre,
  LabelDesign,
  LabelSizeRole,
  LabelSpeciesRole,
  LabelStatus,
  LabelUnit,
} from './form.ts';

/** UTF-16 offsets into the labelled text, end exclusive. */
const Place = z.tuple([z.int().min(0), z.int().positive()]);
export type Place = z.infer<typeof Place>;

const part = Place.optional();

/**
 * The labels of one text without its words: where they stand and what they say. Offsets count from the
 * beginning of `section` where only that part of a text was labelled.
 */
export const PlacedLabels = z.object({
  id: z.string(),
  source: z.string(),
  /** Null where no reader told it. */
  field: z.string().nullable(),
  genre: Genre,
  section: Place.optional(),
  /** What readers labelled alone; nothing is known of the rest then. Absent where they labelled all. */
  only: z.array(z.enum(['sizes', 'safety'])).optional(),
  sampleSizes: z.array(
    z.object({
      at: Place,
      value: z.number(),
      unit: LabelUnit,
      role: LabelSizeRole,
      isTotal: z.boolean(),
    }),
  ),
  species: z.array(z.object({ at: Place, name: z.string(), role: LabelSpeciesRole })),
  findings: z.array(
    z.object({
      at: Place,
      change: ResultChange,
      value: ResultValue,
      /** Where within the sentence its parts stand; absent where a reader told them in other words. */
      outcome: part,
      exposure: part,
      comparator: part,
      effect: part,
      interval: part,
      p: part,
    }),
  ),
  safety: z.array(z.object({ at: Place, category: SafetyCategory })),
  design: z.object({ at: part, value: LabelDesign }).nullable(),
  status: z.object({ at: part, value: LabelStatus }).nullable(),
  setting: z.object({ country: part, years: part, followUp: part }),
  unsure: z.array(Place),
});
export type PlacedLabels = z.infer<typeof PlacedLabels>;

/** What is kept of a text of which statements on safety were labelled, and numbers unless they are null. */
export const NumbersAndSafety = PlacedLabels.pick({
  id: true,
  source: true,
  genre: true,
  safety: true,
  unsure: true,
}).extend({ sampleSizes: PlacedLabels.shape.sampleSizes.nullable() });
export type NumbersAndSafety = z.infer<typeof NumbersAndSafety>;

/** Which part of the labels a text is in: rules are made with `dev`; `aside` is kept for the end. */
export type Part = 'dev' | 'aside';
