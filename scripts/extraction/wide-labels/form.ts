import { z } from 'zod';
import { ResultChange, ResultValue, SafetyCategory } from '../../../src/shared/domain/claim.ts';

/** The sorts of text that readers labelled. */
export const GENRES = ['abstract', 'news', 'release', 'paper'] as const;
export const Genre = z.enum(GENRES);
export type Genre = z.infer<typeof Genre>;

const MEDICINE =
  /oncology|cardiology|surgery|paediatrics|infectious|reproduction|nutrition|psychiatry|neuroscience|genetics|medicine|health|endocrinology/;
const NATURE = /ecology|veterinary|climate|agriculture|environment/;

/** The wider fields by which texts are measured. */
export const FIELD_GROUPS = ['medicine', 'nature', 'society'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** The wider field that a reader's word for a field belongs to; society takes in technology and the rest. */
export function fieldGroupOf(field: string): FieldGroup {
  if (NATURE.test(field)) return 'nature';
  return MEDICINE.test(field) ? 'medicine' : 'society';
}

/** What a labelled number counts. */
export const LabelUnit = z.enum([
  'people',
  'animals',
  'samples',
  'studies',
  'events',
  'places',
  'groups',
  'other',
]);
export type LabelUnit = z.infer<typeof LabelUnit>;

/** The part that a labelled number plays in its study. */
export const LabelSizeRole = z.enum([
  'total',
  'enrolled',
  'analysed',
  'group',
  'subgroup',
  'outcome',
  'screened',
  'unspecified',
]);
export type LabelSizeRole = z.infer<typeof LabelSizeRole>;

/** The part that a labelled organism plays; a model is an animal that stands for people. */
export const LabelSpeciesRole = z.enum(['studied', 'mentioned', 'model', 'prospective', 'source']);
export type LabelSpeciesRole = z.infer<typeof LabelSpeciesRole>;

export const LabelDesign = z.enum([
  'trial',
  'cohort',
  'case_control',
  'cross_sectional',
  'case_report',
  'animal_experiment',
  'in_vitro',
  'model',
  'field_study',
  'qualitative',
  'systematic_review',
  'meta_analysis',
  'guideline',
  'news',
  'other',
]);
export const LabelStatus = z.enum(['peer_reviewed', 'preprint', 'conference', 'unpublished']);

/** Words copied from the text; `nth` tells which, counted from 1, when they stand there more than once. */
const quoted = { quote: z.string().min(1), nth: z.int().positive().default(1) };
const words = z.string().nullish();
/** Words copied from the text, or none where the whole text tells. */
const told = { quote: z.string().nullish(), nth: z.int().positive().default(1) };

/** The labels of one text as a reader writes them, with its words. */
export const RawLabels = z.object({
  id: z.string().min(1),
  /** The file of the corpora in which the text lies, such as `bulk/news`; `own` for texts of ours. */
  source: z.string().min(1),
  field: z.string().min(1),
  genre: Genre,
  /** The text itself, of texts of ours only. */
  text: z.string().nullish(),
  /** The first and last words of the part of a paper that was labelled. */
  from: z.string().nullish(),
  to: z.string().nullish(),
  sampleSizes: z.array(
    z.object({
      ...quoted,
      value: z.number(),
      unit: LabelUnit,
      role: LabelSizeRole,
      isTotal: z.boolean().default(false),
    }),
  ),
  species: z.array(z.object({ ...quoted, name: z.string().min(1), role: LabelSpeciesRole })),
  findings: z.array(
    z.object({
      ...quoted,
      change: ResultChange,
      value: ResultValue,
      outcome: words,
      exposure: words,
      comparator: words,
      effect: words,
      interval: words,
      p: words,
    }),
  ),
  safety: z.array(z.object({ ...quoted, category: SafetyCategory })),
  design: z.object({ ...told, value: LabelDesign }).nullish(),
  status: z.object({ ...told, value: LabelStatus }).nullish(),
  setting: z.object({ country: words, years: words, followUp: words }).nullish(),
  /** Sentences that are neither right nor wrong to suggest. */
  unsure: z.array(z.string()).default([]),
});
export type RawLabels = z.infer<typeof RawLabels>;
