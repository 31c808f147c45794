import { withThreadConnection } from '../db/thread-connection.ts';
import { serveTasks } from '../jobs/serve-task.ts';
import { saveAgain } from './citation-note/again.ts';
import { saveNote } from './citation-note/save-note.ts';
import { createNoteContext } from './citation-note/note-context.ts';
import type { NoteSummary, NoteTask } from './citation-note/note-task.ts';
import type { ExportProgress } from './export-task.ts';

serveTasks((task: NoteTask, tell: (progress: ExportProgress) => void): Promise<NoteSummary> =>
  withThreadConnection(task.directory, (db) => {
    // What is written is the library at one moment, whatever changes meanwhile.
    db.exec('BEGIN');
    const context = createNoteContext(db, task.directory);
    return task.again === null
      ? saveNote(context, task, tell)
      : saveAgain(context, { ...task, again: task.again }, tell);
  }),
);
