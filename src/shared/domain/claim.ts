import { z } from 'zod';
import { boundedText } from './bounded.ts';
import { Answers, attributeName, AttributeType } from './attribute.ts';
import { ArticleId, AttributeId, ClaimId, Millis } from './ids.ts';
import { Area } from './pages.ts';
import { Quote } from './quote.ts';

/** The kinds of claim about the article as a whole: they explain what the others are worth. */
export const FACT_KINDS = ['study_design', 'publication_status', 'setting'] as const;

/** The kinds of claim that every article is asked for, whether or not it has any. */
export const COMMON_KINDS = [...FACT_KINDS, 'sample_size', 'species', 'finding', 'safety'] as const;

export type CommonKind = (typeof COMMON_KINDS)[number];

/** The kinds of claim, in the order in which every screen and export lists them. */
export const CLAIM_KINDS = [...COMMON_KINDS, 'attribute'] as const;
export const ClaimKind = z.enum(CLAIM_KINDS);
export type ClaimKind = z.infer<typeof ClaimKind>;

export const UnitKind = z.enum([
  'participants',
  'animals',
  'embryos_gametes',
  'births',
  'cells_samples',
  'studies',
  'other',
]);
export type UnitKind = z.infer<typeof UnitKind>;

export const SampleRole = z.enum(['enrolled', 'analysed', 'outcome', 'group', 'unspecified']);
export type SampleRole = z.infer<typeof SampleRole>;

export const Qualifier = z.enum(['exact', 'about', 'at_least', 'at_most']);
export type Qualifier = z.infer<typeof Qualifier>;

export const SpeciesRole = z.enum(['studied', 'source_material', 'prospective', 'mentioned']);
export type SpeciesRole = z.infer<typeof SpeciesRole>;

export const SafetyCategory = z.enum([
  'caveat',
  'adverse_event',
  'reassuring',
  'regulatory',
  'translation',
]);
export type SafetyCategory = z.infer<typeof SafetyCategory>;

/** What became of the outcome; open where the words do not say. */
export const ResultChange = z.enum(['increase', 'decrease', 'no_difference', 'mixed', 'open']);
export type ResultChange = z.infer<typeof ResultChange>;

/** What the change is worth to whom it concerns; open where neither the words nor the outcome say. */
export const ResultValue = z.enum(['better', 'worse', 'neutral', 'open']);
export type ResultValue = z.infer<typeof ResultValue>;

export const StudyDesign = z.enum([
  'randomised_trial',
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
  'review',
  'guideline',
  'other',
]);
export type StudyDesign = z.infer<typeof StudyDesign>;

export const PublicationStatus = z.enum([
  'peer_reviewed',
  'preprint',
  'conference',
  'unpublished',
  'corrected',
  'retracted',
]);
export type PublicationStatus = z.infer<typeof PublicationStatus>;

/** What a design or status is of: the article itself, or the study that it reports on, as news does. */
export const FactSubject = z.enum(['article', 'reported']);
export type FactSubject = z.infer<typeof FactSubject>;

/** Who says it: the authors of the study, an expert outside it, an institution, or the reporter. */
export const Speaker = z.enum(['authors', 'outside_expert', 'institution', 'reporter']);
export type Speaker = z.infer<typeof Speaker>;

const shortText = boundedText('A field of a claim', 500).trim();
const optionalText = shortText.transform((text) => (text === '' ? null : text)).nullable();

/**
 * The words of a quote that say what a field of a claim holds: they, and where they begin in the quote
 * that they were read in (UTF-16). Whether a quote still says them is looked up, never assumed.
 */
export const FieldWords = z.object({
  start: z.int().min(0),
  exact: boundedText('The words of a field', 500).min(1),
});
export type FieldWords = z.infer<typeof FieldWords>;

/** The fields of a finding that have words of their own in its quote. */
export const FINDING_FIELDS = [
  'outcome',
  'exposure',
  'dose',
  'comparator',
  'effectValue',
  'interval',
  'p',
] as const;
export type FindingField = (typeof FINDING_FIELDS)[number];

/** The fields of a setting that have words of their own in its quote. */
export const SETTING_FIELDS = ['country', 'years', 'followUp'] as const;
export type SettingField = (typeof SETTING_FIELDS)[number];

/** What was done to find out. */
export const StudyDesignValue = z.object({
  kind: z.literal('study_design'),
  design: StudyDesign,
  subject: FactSubject,
});
export type StudyDesignValue = z.infer<typeof StudyDesignValue>;

/** Whether and how it was published. */
export const PublicationStatusValue = z.object({
  kind: z.literal('publication_status'),
  status: PublicationStatus,
  subject: FactSubject,
});
export type PublicationStatusValue = z.infer<typeof PublicationStatusValue>;

/** Where and when it was done, and how long those studied were followed; at least one of these. */
export const SettingValue = z
  .object({
    kind: z.literal('setting'),
    country: optionalText.default(null),
    years: optionalText.default(null),
    followUp: optionalText.default(null),
    words: z.partialRecord(z.enum(SETTING_FIELDS), FieldWords).default({}),
  })
  .refine(({ country, years, followUp }) => (country ?? years ?? followUp) !== null, {
    path: ['country'],
  });
export type SettingValue = z.infer<typeof SettingValue>;

/** How many of what were studied. Counts of different units are different claims. */
export const SampleSizeValue = z.object({
  kind: z.literal('sample_size'),
  count: z.int().min(0).max(1_000_000_000_000),
  unit: shortText.min(1),
  unitKind: UnitKind,
  role: SampleRole,
  qualifier: Qualifier,
});
export type SampleSizeValue = z.infer<typeof SampleSizeValue>;

export const SpeciesValue = z.object({
  kind: z.literal('species'),
  /** NCBI Taxonomy id, or null when the reader named a species without one. */
  taxonId: z.int().positive().max(2_147_483_647).nullable(),
  scientificName: shortText.min(1),
  vernacularName: optionalText,
  role: SpeciesRole,
  strain: optionalText,
  sex: z.enum(['female', 'male', 'both']).nullable(),
  lifeStage: optionalText,
});
export type SpeciesValue = z.infer<typeof SpeciesValue>;

export const SafetyValue = z.object({
  kind: z.literal('safety'),
  category: SafetyCategory,
  hedged: z.boolean(),
});
export type SafetyValue = z.infer<typeof SafetyValue>;

/** What was found. What belongs to its effect is kept as it is written. */
export const FindingValue = z.object({
  kind: z.literal('finding'),
  change: ResultChange,
  value: ResultValue,
  /** What was measured. */
  outcome: optionalText.default(null),
  /** What those studied were given, did or were exposed to. */
  exposure: optionalText.default(null),
  dose: optionalText.default(null),
  comparator: optionalText,
  effectValue: optionalText,
  effectUnit: optionalText,
  /** For example `0.60 to 0.93`. */
  interval: optionalText.default(null),
  /** With its sign, for example `< 0.001`. */
  p: optionalText.default(null),
  words: z.partialRecord(z.enum(FINDING_FIELDS), FieldWords).default({}),
});
export type FindingValue = z.infer<typeof FindingValue>;

/** What an article says to something that a reader wants to know. */
export const AttributeValue = z.object({
  kind: z.literal('attribute'),
  attributeId: AttributeId,
  /** Its name, type and unit as the library has them: what a draft says of them is not kept. */
  name: attributeName.min(1),
  type: AttributeType,
  unit: optionalText,
  answers: Answers,
});
export type AttributeValue = z.infer<typeof AttributeValue>;

export const ClaimValue = z.discriminatedUnion('kind', [
  StudyDesignValue,
  PublicationStatusValue,
  SettingValue,
  SampleSizeValue,
  SpeciesValue,
  FindingValue,
  SafetyValue,
  AttributeValue,
]);
export type ClaimValue = z.infer<typeof ClaimValue>;

/** The value of a claim of one of the kinds that every article is asked for. */
export type CommonValue = Exclude<ClaimValue, AttributeValue>;

/** Fields of a claim of which a rule says how sure it is of them alone. */
const JUDGED_FIELDS = ['change', 'value', 'category'] as const;

/** How sure a rule is of fields, between 0 and 1; a field that a reader set has none. */
export const FieldConfidence = z.partialRecord(z.enum(JUDGED_FIELDS), z.number().min(0).max(1));
export type FieldConfidence = z.infer<typeof FieldConfidence>;

export const ClaimStatus = z.enum(['suggested', 'accepted', 'rejected']);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/** Who made the claim: the reader, or a rule at a version. */
export const ClaimOrigin = z.discriminatedUnion('by', [
  z.object({ by: z.literal('reader'), readerName: z.string() }),
  z.object({ by: z.literal('rule'), ruleId: z.string(), ruleVersion: z.int() }),
]);
export type ClaimOrigin = z.infer<typeof ClaimOrigin>;

/** What an article states, with the quotes and areas that prove it. A claim without any is unproved. */
export const Claim = z.object({
  id: ClaimId,
  articleId: ArticleId,
  /** The footnote mark of the claim within its article: `n1`, `sp2`, `f6`, `s8`. */
  code: z.string(),
  value: ClaimValue,
  /** One line in the reader's words; may be empty for kinds whose value says it all. */
  statement: z.string(),
  speaker: Speaker.nullable(),
  /** The speaker as the article names them. */
  speakerName: z.string().nullable(),
  status: ClaimStatus,
  origin: ClaimOrigin,
  /** Between 0 and 1, only where a rule made the claim. */
  confidence: z.number().min(0).max(1).nullable(),
  fieldConfidence: FieldConfidence,
  quotes: z.array(Quote),
  /** Parts of pages whose pictures prove it, in the order of the pages. */
  areas: z.array(Area),
  createdAt: Millis,
  updatedAt: Millis,
});
export type Claim = z.infer<typeof Claim>;

/**
 * What a reader decides of claims. `undecided` takes a decision back: a suggestion waits again, and what
 * a reader made stands again.
 */
export const ClaimDecision = z.enum(['accepted', 'rejected', 'undecided']);
export type ClaimDecision = z.infer<typeof ClaimDecision>;

/** What the reader gives to make or change a claim; fields that are left out are empty. */
export const ClaimDraft = z.object({
  value: ClaimValue,
  statement: boundedText('The statement of a claim', 1000).trim(),
  speaker: Speaker.nullable(),
  speakerName: optionalText.default(null),
});
export type ClaimDraft = z.input<typeof ClaimDraft>;
