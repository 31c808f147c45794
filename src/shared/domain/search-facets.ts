import { z } from 'zod';
import { AttributeId } from './ids.ts';

/** What results can be narrowed by. */
export const FacetName = z.enum([
  'species',
  'kind',
  'unit',
  'safety',
  'change',
  'value',
  'design',
  'year',
  'journal',
  'tag',
  'status',
  'decided',
  'notice',
]);
export type FacetName = z.infer<typeof FacetName>;

/** A value of a facet, with what narrows a search to it. */
export const FacetValue = z.object({
  /** A part of a query: `species:mouse`. */
  clause: z.string(),
  label: z.string(),
  /** Articles found that have it. */
  count: z.int(),
});
export type FacetValue = z.infer<typeof FacetValue>;

/** Sample sizes from one number to another, both included; without an end for the largest. */
export const SizeBucket = z.object({ from: z.int(), to: z.int().nullable(), count: z.int() });
export type SizeBucket = z.infer<typeof SizeBucket>;

/** What the articles found answer to an attribute that a reader defined. */
export const AttributeFacet = z.object({
  id: AttributeId,
  name: z.string(),
  /** Choices, or ranges of numbers. */
  values: z.array(FacetValue),
});
export type AttributeFacet = z.infer<typeof AttributeFacet>;

/** By what the articles of a search can be narrowed, with counts. */
export const SearchFacets = z.object({
  /** The articles that were counted. */
  articles: z.int(),
  /** Whether more were found than are counted: the counts are then of the first ones. */
  isCapped: z.boolean(),
  facets: z.array(
    z.object({
      name: FacetName,
      /** Those that most articles have. */
      values: z.array(FacetValue),
      /** How many values there are. */
      total: z.int(),
    }),
  ),
  /** Those that most articles answer. */
  attributes: z.array(AttributeFacet),
  /** How many claims state a sample of such a size, in any unit. */
  sizes: z.array(SizeBucket),
});
export type SearchFacets = z.infer<typeof SearchFacets>;

/** More values of one facet than are shown beside a search. */
export const FacetValues = z.object({
  /** Those that most articles have, of all whose name holds what was asked for. */
  values: z.array(FacetValue),
  /** How many there are of these. */
  total: z.int(),
});
export type FacetValues = z.infer<typeof FacetValues>;
