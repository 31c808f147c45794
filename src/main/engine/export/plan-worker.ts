import { withThreadConnection } from '../db/thread-connection.ts';
import { serveTasks } from '../jobs/serve-task.ts';
import { createNoteContext } from './citation-note/note-context.ts';
import { NOTE_READS } from './citation-note/note-reads.ts';
import type { PlanTask } from './citation-note/note-task.ts';

serveTasks(({ directory, ...input }: PlanTask) =>
  withThreadConnection(directory, (db) =>
    NOTE_READS['export.planAgain'](createNoteContext(db, directory), input),
  ),
);
