import type { HandlersOf } from '../handler-types.ts';

export const searchHandlers = {
  'search.query': ({ search }, input, signal) => search(input, signal),
  'search.facets': ({ searchFacets }, input, signal) => searchFacets(input, signal),
  'search.leftOut': ({ searchLeftOut }, input, signal) => searchLeftOut(input, signal),
} satisfies HandlersOf<'search.query' | 'search.facets' | 'search.leftOut'>;
