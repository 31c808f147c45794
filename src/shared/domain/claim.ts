import { z } from 'zod';
import { boundedText } from './bounded.ts';
import { ArticleId, ClaimId, Millis } from './ids.ts';
import { Area } from './pages.ts';
import { Quote } from './quote.ts';

/** The four kinds of claim, in the order in which every screen and export lists them. */
export const CLAIM_KINDS = ['sample_size', 'species', 'finding', 'safety'] as const;
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

export const Direction = z.enum(['positive', 'negative', 'null', 'mixed']);
export type Direction = z.infer<typeof Direction>;

/** Which way a finding points; open where its words do not say. */
export const FindingDirection = z.enum([...Direction.options, 'open']);
export type FindingDirection = z.infer<typeof FindingDirection>;

/** Who says it: the authors of the study, an expert outside it, an institution, or the reporter. */
export const Speaker = z.enum(['authors', 'outside_expert', 'institution', 'reporter']);
export type Speaker = z.infer<typeof Speaker>;

const shortText = boundedText('A field of a claim', 500).trim();
const optionalText = shortText.transform((text) => (text === '' ? null : text)).nullable();

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

export const FindingValue = z.object({
  kind: z.literal('finding'),
  direction: FindingDirection,
  effectValue: optionalText,
  effectUnit: optionalText,
  comparator: optionalText,
});
export type FindingValue = z.infer<typeof FindingValue>;

export const ClaimValue = z.discriminatedUnion('kind', [
  SampleSizeValue,
  SpeciesValue,
  FindingValue,
  SafetyValue,
]);
export type ClaimValue = z.infer<typeof ClaimValue>;

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
  status: ClaimStatus,
  origin: ClaimOrigin,
  /** Between 0 and 1, only where a rule made the claim. */
  confidence: z.number().min(0).max(1).nullable(),
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

/** What the reader gives to make or change a claim. */
export const ClaimDraft = z.object({
  value: ClaimValue,
  statement: boundedText('The statement of a claim', 1000).trim(),
  speaker: Speaker.nullable(),
});
export type ClaimDraft = z.infer<typeof ClaimDraft>;
