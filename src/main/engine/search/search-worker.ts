import { setImmediate, setTimeout } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { openThreadConnection } from '../db/thread-connection.ts';
import { serveReads } from '../reads/serve.ts';
import { SEARCH_TABLES } from './dictionaries.ts';
import { readFacets } from './facets.ts';
import { runSearch } from './run-search.ts';
import { openSearchDesk } from './search-desk.ts';

/** While the reader types, nothing else is done. */
const REST_MILLIS = 300;

const { directory } = workerData as { readonly directory: string };
const db = openThreadConnection(directory);
const desk = openSearchDesk(db);
let lastAskedAt = performance.now();
let isPreparing = false;

/** Reads the dictionaries and weighs the frequent words between answers, where they are not as they were. */
async function prepare(): Promise<void> {
  if (isPreparing) return;
  isPreparing = true;
  try {
    // The answer at hand goes out first.
    await setImmediate();
    for (const _ of desk.dictionaries.read()) await setImmediate();
    for (const table of SEARCH_TABLES) {
      const words = desk.dictionaries.newFrequent(table);
      if (!words) continue;
      for (const _ of desk.frequent.weigh({ table, words })) {
        await setImmediate();
        while (performance.now() - lastAskedAt < REST_MILLIS) await setTimeout(REST_MILLIS / 2);
      }
    }
  } catch {
    // A damaged index is met again by the next search, which can answer with it.
  } finally {
    isPreparing = false;
  }
}

serveReads(({ method, input }) => {
  lastAskedAt = performance.now();
  if (method === 'search.facets')
    return readFacets(desk, (input as { readonly text: string }).text);
  const asked = input as ParsedInput<'search.query'>;
  const found = runSearch(desk, asked);
  // What is weighed exactly needs no words that were weighed before.
  if (!asked.exact) void prepare();
  return found;
});
