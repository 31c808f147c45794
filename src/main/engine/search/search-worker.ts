import { workerData } from 'node:worker_threads';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { openThreadConnection } from '../db/thread-connection.ts';
import { serveReads } from '../reads/serve.ts';
import { prepareSearch, runSearch } from './run-search.ts';

const { directory } = workerData as { readonly directory: string };
const db = openThreadConnection(directory);
try {
  prepareSearch(db);
} catch {
  // A damaged index is met again by the first query, which can answer with it.
}

serveReads(({ input }) => runSearch(db, input as ParsedInput<'search.query'>));
