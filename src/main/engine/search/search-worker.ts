import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { openThreadConnection } from '../db/thread-connection.ts';
import { serveReads } from '../reads/serve.ts';
import { Dictionaries } from './dictionaries.ts';
import { runSearch } from './run-search.ts';

const { directory } = workerData as { readonly directory: string };
const db = openThreadConnection(directory);
const dictionaries = new Dictionaries(db);
let reading: Promise<void> | null = null;

/** Reads the dictionaries in short steps, between which searches are answered. */
async function readDictionaries(): Promise<void> {
  try {
    // The answer goes out first.
    await setImmediate();
    for (const _ of dictionaries.read()) await setImmediate();
  } catch {
    // A damaged index is met again by the next search, which can answer with it.
  } finally {
    reading = null;
  }
}

serveReads(({ input }) => {
  const found = runSearch(db, dictionaries, input as ParsedInput<'search.query'>);
  reading ??= readDictionaries();
  return found;
});
