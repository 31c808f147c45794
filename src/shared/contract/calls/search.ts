import { z } from 'zod';
import { AnnotationId, ArticleId, ClaimId } from '../../domain/ids.ts';
import { QueryText } from '../../domain/query/query-text.ts';
import { LeftOut, OfferCount, QueryNames } from '../../domain/query-aside.ts';
import { FacetName, FacetValues, SearchFacets } from '../../domain/search-facets.ts';
import { ResultOrder, SearchResults } from '../../domain/search-hit.ts';
import type { MethodShape } from './shapes.ts';

/** Full-text search. */
export const searchCalls = {
  'search.query': {
    at: 'engine',
    kind: 'query',
    input: z.object({
      text: QueryText,
      limit: z.int().min(1).max(200),
      /** By relevance where it is left out. */
      order: ResultOrder.optional(),
      /** Whether to weigh every match, which may take a second where very much matches. */
      exact: z.boolean().default(false),
    }),
    output: SearchResults,
  },
  /** The ids of all that a search finds, the best first, for an export; at most 10,000 of a group. */
  'search.found': {
    at: 'engine',
    kind: 'query',
    input: z.object({ text: QueryText }),
    output: z.object({
      claims: z.array(ClaimId),
      annotations: z.array(AnnotationId),
      /** Those of the groups that have hits in them, too. */
      articles: z.array(ArticleId),
      /** The groups of which there may be more. */
      cut: z.array(z.enum(['claims', 'annotations', 'articles'])),
    }),
  },
  /** By what the results of a search can be narrowed; comes apart from them and never holds them up. */
  'search.facets': {
    at: 'engine',
    kind: 'query',
    input: z.object({ text: QueryText }),
    output: SearchFacets,
  },
  /** What the library knows of the names in a query; comes apart from the results. */
  'search.names': {
    at: 'engine',
    kind: 'query',
    input: z.object({ text: QueryText }),
    output: QueryNames,
  },
  /** What a search leaves out for want of a stated value; comes apart from the results. */
  'search.leftOut': {
    at: 'engine',
    kind: 'query',
    input: z.object({ text: QueryText }),
    output: z.array(LeftOut),
  },
  /** The values of one facet whose name holds a text; all begin with those of most articles. */
  'search.facetValues': {
    at: 'engine',
    kind: 'query',
    input: z.object({ text: QueryText, name: FacetName, holding: z.string().max(200) }),
    output: FacetValues,
  },
  /** What can be written at a place of a query, with how many articles it then finds. */
  'search.complete': {
    at: 'engine',
    kind: 'query',
    input: z.object({ text: QueryText, caret: z.int().min(0) }),
    output: z.object({
      of: z.enum(['nothing', 'fields', 'values']),
      /** What is replaced: UTF-16 offsets in the text. */
      span: z.object({ start: z.int(), end: z.int() }),
      offers: z.array(
        z.object({
          insert: z.string(),
          value: z.string(),
          meaning: z.string(),
          /** Null for fields, which find nothing by themselves. */
          count: OfferCount.nullable(),
        }),
      ),
    }),
  },
} as const satisfies Record<string, MethodShape>;
