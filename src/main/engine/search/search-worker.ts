import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../../../shared/errors.ts';
import { openReadingConnection } from '../db/open.ts';
import { prepareSearch, runSearch } from './run-search.ts';
import type { SearchReply, SearchRequest } from './search-thread.ts';

const { directory } = workerData as { readonly directory: string };
const db = openReadingConnection(directory);
try {
  prepareSearch(db);
} catch {
  // A damaged index is met again by the first query, which can answer with it.
}

parentPort?.on('message', ({ id, input }: SearchRequest) => {
  let reply: SearchReply;
  try {
    reply = { id, result: { ok: true, value: runSearch(db, input) } };
  } catch (thrown) {
    reply = { id, result: { ok: false, error: toErrorBody(thrown) } };
  }
  parentPort?.postMessage(reply);
});
