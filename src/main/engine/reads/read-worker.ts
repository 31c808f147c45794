import { workerData } from 'node:worker_threads';
import { openThreadConnection } from '../db/thread-connection.ts';
import type { ReadContext } from './read-types.ts';
import { READS, type ReadMethod } from './reads.ts';
import { serveReads } from './serve.ts';

const { directory } = workerData as { readonly directory: string };
const context: ReadContext = { db: openThreadConnection(directory), directory };

serveReads(({ method, input }) => {
  const read = READS[method as ReadMethod] as (context: ReadContext, input: unknown) => unknown;
  return read(context, input);
});
