import { openThreadConnection } from '../db/thread-connection.ts';
import { serveTask } from '../jobs/serve-task.ts';
import { checkFiles, type CheckedFiles } from './check-files.ts';
import type { StyleCheckProgress, StyleCheckTask } from './check-task.ts';
import { LibraryStyles } from './library-styles.ts';

await serveTask(
  async (
    { directory, files }: StyleCheckTask,
    tell: (progress: StyleCheckProgress) => void,
  ): Promise<CheckedFiles> => {
    const shelf = await new LibraryStyles(openThreadConnection(directory)).shelf();
    return checkFiles(shelf, files, (done) => {
      tell({ done, total: files.length });
    });
  },
);
