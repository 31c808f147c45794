import { workerData } from 'node:worker_threads';
import { openThreadConnection } from '../db/thread-connection.ts';
import { serveReads } from '../reads/serve.ts';
import { createNoteContext } from './citation-note/note-context.ts';
import { NOTE_READS, type NoteReadMethod } from './citation-note/note-reads.ts';

const { directory } = workerData as { readonly directory: string };
const context = createNoteContext(openThreadConnection(directory), directory);

serveReads(({ method, input }) => {
  const read = NOTE_READS[method as NoteReadMethod] as (
    given: typeof context,
    input: unknown,
  ) => unknown;
  return read(context, input);
});
