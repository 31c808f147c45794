import { z } from 'zod';
import { QueryText } from '../../domain/query/query-text.ts';
import { FacetName, FacetValues, SearchFacets } from '../../domain/search-facets.ts';
import { SearchResults } from '../../domain/search-hit.ts';
import type { MethodShape } from './shapes.ts';

/** Full-text search. */
export const searchCalls = {
  'search.query': {
    at: 'engine',
    kind: 'query',
    input: z.object({
      text: QueryText,
      limit: z.int().min(1).max(200),
      /** Whether to weigh every match, which may take a second where very much matches. */
      exact: z.boolean().default(false),
    }),
    output: SearchResults,
  },
  /** By what the results of a search can be narrowed; comes apart from them and never holds them up. */
  'search.facets': {
    at: 'engine',
    kind: 'query',
    input: z.object({ text: QueryText }),
    output: SearchFacets,
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
          articles: z.int().nullable(),
        }),
      ),
      countedTo: z.int(),
    }),
  },
} as const satisfies Record<string, MethodShape>;
