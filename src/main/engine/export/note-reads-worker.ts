import { workerData } from 'node:worker_threads';
import { openThreadConnection } from '../db/thread-connection.ts';
import { serveReads } from '../reads/serve.ts';
import { NOTE_READS, type NoteReadMethod } from './citation-note/note-reads.ts';

const { directory } = workerData as { readonly directory: string };
const db = openThreadConnection(directory);

serveReads(({ method, input }) => {
  const read = NOTE_READS[method as NoteReadMethod] as (
    connection: typeof db,
    input: unknown,
  ) => unknown;
  return read(db, input);
});
