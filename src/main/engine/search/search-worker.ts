import { workerData } from 'node:worker_threads';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { openThreadConnection } from '../db/thread-connection.ts';
import { serveReads } from '../reads/serve.ts';
import { findIds } from './found-ids.ts';
import { readFacets, readFacetValues } from './facets.ts';
import { readLeftOut } from './left-out.ts';
import { Preparation } from './preparation.ts';
import { countFound, runSearch } from './run-search.ts';
import { openSearchDesk } from './search-desk.ts';

const { directory } = workerData as { readonly directory: string };
const desk = openSearchDesk(openThreadConnection(directory));
const preparation = new Preparation(desk);

serveReads(({ method, input }) => {
  preparation.rest();
  if (method === 'search.facets') {
    return readFacets(desk, (input as ParsedInput<'search.facets'>).text);
  }
  if (method === 'search.facetValues') {
    return readFacetValues(desk, input as ParsedInput<'search.facetValues'>);
  }
  if (method === 'search.found') {
    return findIds(desk, (input as ParsedInput<'search.found'>).text);
  }
  if (method === 'search.leftOut') {
    return readLeftOut(desk, (input as ParsedInput<'search.leftOut'>).text);
  }
  if (method === 'searches.count') {
    return countFound(desk, (input as ParsedInput<'searches.count'>).asks.query);
  }
  const asked = input as ParsedInput<'search.query'>;
  const found = runSearch(desk, asked);
  // What is weighed exactly needs no words that were weighed before.
  if (!asked.exact) void preparation.run();
  return found;
});
