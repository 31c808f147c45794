import { workerData } from 'node:worker_threads';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { openThreadConnection } from '../db/thread-connection.ts';
import { serveReads } from '../reads/serve.ts';
import { Dictionaries } from './dictionaries.ts';
import { runSearch } from './run-search.ts';

const { directory } = workerData as { readonly directory: string };
const db = openThreadConnection(directory);
const dictionaries = new Dictionaries(db);

serveReads(({ input }) => {
  const found = runSearch(db, dictionaries, input as ParsedInput<'search.query'>);
  void dictionaries.readBetweenAnswers();
  return found;
});
