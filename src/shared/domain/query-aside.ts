import { z } from 'zod';
import { UnitKind } from './claim.ts';

const span = z.object({ start: z.int(), end: z.int() });

/** What the library knows of the names in a query. */
export const QueryNames = z.object({
  /** Names that nothing has. */
  unknown: z.array(
    z.object({
      of: z.enum(['tag', 'collection', 'species']),
      name: z.string(),
      /** Where it stands in the query, in UTF-16 offsets. */
      span,
      suggestion: z.string().nullable(),
    }),
  ),
  /** The taxa that names of species were read as, where they are read as one. */
  species: z.array(z.object({ span, scientificName: z.string(), taxonId: z.int() })),
});
export type QueryNames = z.infer<typeof QueryNames>;

/** How many articles a query finds with what is offered at a place of it. */
export const OfferCount = z.object({
  articles: z.int(),
  /** Whether counting stopped there, so that they may be more. */
  isCapped: z.boolean(),
});
export type OfferCount = z.infer<typeof OfferCount>;

/** What a query cannot find, as it asks for a value that some articles do not state. */
export const LeftOut = z.object({
  /** What they do not state. */
  of: z.enum([
    'species',
    'sample_size',
    'safety',
    'finding',
    'study_design',
    'attribute',
    'year',
    'several',
  ]),
  /** The name of the attribute, as the query has it; null for what is none. */
  attribute: z.string().nullable(),
  /** A reader confirmed that none is stated; for years: none is known; for several: one or more are not stated. */
  noneStated: z.int(),
  /** The rules read the text and found none. */
  notFound: z.int(),
  notLooked: z.int(),
  /** Sizes are stated in other units than these alone; null where no unit is asked for. */
  inOtherUnits: z.object({ than: z.array(UnitKind), articles: z.int() }).nullable(),
  /** Counts stop here. */
  countedTo: z.int(),
  /** The query that finds them. */
  query: z.string(),
});
export type LeftOut = z.infer<typeof LeftOut>;
