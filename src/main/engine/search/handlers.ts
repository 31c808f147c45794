import type { HandlersOf } from '../handler-types.ts';

export const searchHandlers = {
  'search.query': ({ search }, input, signal) => search(input, signal),
  'search.facets': ({ searchBeside }, input, signal) =>
    searchBeside('search.facets', input, signal),
  'search.facetValues': ({ searchBeside }, input, signal) =>
    searchBeside('search.facetValues', input, signal),
  'search.found': ({ searchBeside }, input, signal) => searchBeside('search.found', input, signal),
  'search.leftOut': ({ searchBeside }, input, signal) =>
    searchBeside('search.leftOut', input, signal),
} satisfies HandlersOf<
  'search.query' | 'search.found' | 'search.facets' | 'search.facetValues' | 'search.leftOut'
>;
