import { withThreadConnection } from '../db/thread-connection.ts';
import { serveTasks } from '../jobs/serve-task.ts';
import { checkFiles, type CheckedFiles } from './check-files.ts';
import type { StyleCheckProgress, StyleCheckTask } from './check-task.ts';
import { LibraryStyles } from './library-styles.ts';

serveTasks(
  (
    { directory, files }: StyleCheckTask,
    tell: (progress: StyleCheckProgress) => void,
  ): Promise<CheckedFiles> =>
    withThreadConnection(directory, async (db) => {
      const shelf = await new LibraryStyles(db).shelf();
      return checkFiles(shelf, files, (done) => {
        tell({ done, total: files.length });
      });
    }),
);
