import { open } from 'node:fs/promises';
import { openThreadConnection } from '../db/thread-connection.ts';
import { serveTask } from '../jobs/serve-task.ts';
import type { ExportProgress, ExportSummary, ExportTask } from './export-task.ts';
import { explainUnwritten } from './new-file.ts';
import { writeExport } from './write-export.ts';

/** What is written is handed to the system in pieces of about so many bytes. */
const WRITTEN_AT_ONCE = 256 * 1024;

async function run(
  { directory, target, format, file, path }: ExportTask,
  tell: (progress: ExportProgress) => void,
): Promise<ExportSummary> {
  const db = openThreadConnection(directory);
  // What is written is the library at one moment, whatever changes meanwhile.
  db.exec('BEGIN');
  const { ids, total, pieces, tally } = writeExport(db, target, format);
  tell({ done: 0, total });
  try {
    const handle = await open(file, 'r+');
    let waiting: Uint8Array[] = [];
    let bytes = 0;
    for (const piece of pieces) {
      const written = typeof piece === 'string' ? Buffer.from(piece) : piece;
      waiting.push(written);
      bytes += written.length;
      if (bytes < WRITTEN_AT_ONCE) continue;
      await handle.writeFile(Buffer.concat(waiting));
      [waiting, bytes] = [[], 0];
      tell({ done: tally.articles, total });
    }
    await handle.writeFile(Buffer.concat(waiting));
    await handle.sync();
    await handle.close();
  } catch (thrown) {
    throw isOfSystem(thrown) ? explainUnwritten(thrown, path) : thrown;
  }
  const { articles, undecided, waiting, warnings } = tally;
  return { ids, articles, undecided, waiting, unproved: warnings.length };
}

/** Whether the system refused to write; SQLite's errors have codes, too, but no number. */
const isOfSystem = (thrown: unknown): boolean => thrown instanceof Error && 'errno' in thrown;

await serveTask(run);
