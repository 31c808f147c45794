import { z } from 'zod';

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

/** What a query cannot find, as it asks for a value that some articles do not state. */
export const LeftOut = z.object({
  /** What they do not state. */
  of: z.enum(['species', 'sample_size', 'safety', 'finding', 'study_design', 'year']),
  /** A reader confirmed that none is stated; for years: none is known. */
  noneStated: z.int(),
  /** The rules read the text and found none. */
  notFound: z.int(),
  notLooked: z.int(),
  /** Counts stop here. */
  countedTo: z.int(),
  /** The query that finds them. */
  query: z.string(),
});
export type LeftOut = z.infer<typeof LeftOut>;
