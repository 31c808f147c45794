import { openThreadConnection } from '../db/thread-connection.ts';
import { serveTask } from '../jobs/serve-task.ts';
import { createNoteContext } from './citation-note/note-context.ts';
import { NOTE_READS } from './citation-note/note-reads.ts';
import type { PlanTask } from './citation-note/note-task.ts';

await serveTask(({ directory, ...input }: PlanTask) =>
  NOTE_READS['export.planAgain'](
    createNoteContext(openThreadConnection(directory), directory),
    input,
  ),
);
