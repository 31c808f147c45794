import { z } from 'zod';
import { QueryText } from '../../domain/query/query-text.ts';
import { SearchFacets } from '../../domain/search-facets.ts';
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
} as const satisfies Record<string, MethodShape>;
