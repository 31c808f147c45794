import { workerData } from 'node:worker_threads';
import { openThreadConnection } from '../db/thread-connection.ts';
import { openLexicon } from '../extraction/lexicon-file.ts';
import type { ReadContext } from './read-types.ts';
import { READS, type ReadMethod } from './reads.ts';
import { serveReads } from './serve.ts';

const { directory, resources } = workerData as {
  readonly directory: string;
  readonly resources: string;
};
const context: ReadContext = {
  db: openThreadConnection(directory),
  directory,
  lexicon: openLexicon(resources),
};

serveReads(({ method, input }) => {
  const read = READS[method as ReadMethod] as (context: ReadContext, input: unknown) => unknown;
  return read(context, input);
});
